import { expect, test } from '@jest/globals';
import { textOf } from '../tools/sources.ts';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(textOf('package.json')) as Package;
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Readonly<Record<string, Package>> };

/** Where Node would find a package from inside another: beside it or anywhere above. */
function locked(name: string, from: string): boolean {
  const above = from.split('/node_modules/').slice(0, -1).join('/node_modules/');
  if (`${from && `${from}/`}node_modules/${name}` in packages) {
    return true;
  }
  return from !== '' && locked(name, from.includes('/node_modules/') ? above : '');
}

test('npm ci installs: the lock file locks what package.json asks for', () => {
  const { dependencies, devDependencies } = packages['']!;
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test('npm ci installs on any platform: the lock file names the binaries of all of them', () => {
  const forgotten = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !locked(name, path)),
  );
  expect(forgotten).toEqual([]);
});

test('the lock file keeps to itself where packages came from', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
