import { FAULTS } from '../../faults.ts';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const vendor: Record<string, unknown> = { id: 'v', tax: { number: 7 }, name: 'Vendor' };
    const items: Record<string, unknown>[] = ['1', '2', '3'].map((id) => ({
      id,
      sku: `s${id}`,
      name: `item ${id}`,
      price: Number(id) * 10,
      left: Number(id),
      vendor: id === '2' ? null : vendor,
    }));
    items.forEach((item, index) => {
      item.twin = items[(index + 1) % 3];
    });
    vendor.items = items.slice(0, 2);
    return {
      Query: { items, low: items.slice(1), vendors: [vendor] },
      entities: { Item: items as Entity[], Vendor: [vendor] },
    };
  },
  cases: [
    { name: 'each department is asked by its own key', query: '{ items { name price left } }' },
    { name: 'a key is exchanged on the way', query: '{ low { left price } }', calls: ['catalogue', 'prices', 'stock'] },
    { name: 'a key is exchanged twice', query: '{ low { twin { price twin { price } } } }' },
    { name: 'from a reference that knows only one key', query: '{ vendors { items { left name } } }' },
    { name: 'over three departments', query: '{ low { vendor { name items { price left } } } }' },
    { name: 'all keys shown', query: '{ vendors { id tax { number } items { sku id } } }' },
    {
      name: 'keys swapped by aliases',
      query: '{ items { id: sku sku: id price left } }',
      faults: { stock: FAULTS.alias },
    },
  ],
};
