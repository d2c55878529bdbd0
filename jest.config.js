/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Some tests take a second or two on an idle machine, and several times that on a busy one.
  testTimeout: 30_000,
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Some packages ship ES modules only; jest runs CommonJS, so swc turns their files too.
  transform: {
    '\\.m?[jt]sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|kdbush|lodash-es|marked|nanoid|quickselect|rbush)/)'],
};
