import { bundleTests } from './bundleTests.ts';

await bundleTests('.mutation/tests.mjs');
