import { expect, test } from '@jest/globals';
import { bareName, openGeography } from './geography.ts';

const { districts, communes } = openGeography((kind, ...keys) => [kind, ...keys].join(':'));
const count = <T extends { kind: string }>(units: readonly T[], kind: T['kind']) =>
  units.filter((unit) => unit.kind === kind).length;

test('knows 30 districts: 12 urban, 17 rural, one town', () => {
  expect(districts).toHaveLength(30);
  expect(count(districts, 'URBAN_DISTRICT')).toBe(12);
  expect(count(districts, 'RURAL_DISTRICT')).toBe(17);
  expect(count(districts, 'TOWN')).toBe(1);
});

test('knows 584 communes: 386 rural, 177 wards, 21 townships', () => {
  expect(communes).toHaveLength(584);
  expect(count(communes, 'COMMUNE')).toBe(386);
  expect(count(communes, 'WARD')).toBe(177);
  expect(count(communes, 'TOWNSHIP')).toBe(21);
});

test('lets five communes end on 1 March 2020, which leaves 579', () => {
  const ended = communes.filter(({ validTo }) => validTo !== null);
  expect(ended.map(({ code }) => code)).toEqual(['00250', '00253', '09730', '09736', '10285']);
  expect(new Set(ended.map(({ validTo }) => validTo))).toEqual(new Set(['2020-03-01']));
  expect(new Set([...districts, ...communes].map(({ validFrom }) => validFrom))).toEqual(new Set(['2013-12-27']));
});

test('gives every unit a code of its own, an id of its own and a name in NFC', () => {
  expect(new Set(communes.map(({ code }) => code)).size).toBe(584);
  expect(new Set([...districts, ...communes].map(({ id }) => id)).size).toBe(614);
  expect(
    communes.every(({ code }) => /^\d{5}$/.test(code)) && districts.every(({ code }) => /^\d{3}$/.test(code)),
  ).toBe(true);
  for (const { name } of [...districts, ...communes]) {
    expect(name).toBe(name.normalize('NFC'));
  }
  const known = new Set(districts.map(({ id }) => id));
  expect(communes.every(({ districtId }) => known.has(districtId))).toBe(true);
});

test.each([
  ['00001', 'Phường Phúc Xá', 'Quận Ba Đình'],
  ['00166', 'Phường Dịch Vọng', 'Quận Cầu Giấy'],
  ['09574', 'Phường Lê Lợi', 'Thị xã Sơn Tây'],
])('knows commune %s as %s in %s', (code, name, district) => {
  const commune = communes.find((one) => one.code === code)!;
  expect(commune.name).toBe(name);
  expect(districts.find(({ id }) => id === commune.districtId)!.name).toBe(district);
});

test.each([
  ['Phường Phúc Xá', 'Phúc Xá'],
  ['Thị xã Sơn Tây', 'Sơn Tây'],
  ['Thị trấn Trâu Quỳ', 'Trâu Quỳ'],
  ['Xã Xuân Canh', 'Xuân Canh'],
])('the bare name of %s is %s', (name, bare) => {
  expect(bareName(name)).toBe(bare);
});
