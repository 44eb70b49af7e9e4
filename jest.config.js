/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } } },
    ],
  },
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.city/'],
  modulePathIgnorePatterns: ['<rootDir>/bench/gateway/peers/'],
  globalSetup: './test/tools/global-setup.ts',
  globalTeardown: './test/tools/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 240_000,
};
