/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  // Some packages ship ES modules only; jest runs CommonJS, so swc turns their files too.
  transform: { '\\.m?[jt]sx?$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|kdbush|lodash-es|nanoid|quickselect|rbush)/)'],
};
