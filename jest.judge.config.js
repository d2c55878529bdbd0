import base from './jest.config.js';

/** The tests that need LibreOffice; `npm test` leaves them out. */
/** @type {import('jest').Config} */
export default {
  ...base,
  testMatch: ['**/judge/**/*.judge.ts'],
  // A batch of workbooks goes through LibreOffice before the first test.
  testTimeout: 180_000,
};
