import { BUDGET, bundle, bundleFaults } from './bundle.ts';

const built = bundle();
const { script_gzip_bytes, style_gzip_bytes, worker_gzip_bytes } = built;
const faults = bundleFaults(built);
process.stdout.write(
  `${JSON.stringify({
    script_gzip_bytes,
    script_budget_bytes: BUDGET.script,
    style_gzip_bytes,
    worker_gzip_bytes,
    worker_budget_bytes: BUDGET.worker,
  })}\n`,
);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
