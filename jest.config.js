/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // A test that hangs is ended; one that is slow on a busy machine is not.
  testTimeout: 120_000,
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Some packages ship ES modules only; jest runs CommonJS, so swc turns their files too.
  transform: {
    '\\.m?[jt]sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|kdbush|lodash-es|nanoid|quickselect|rbush)/)'],
};
