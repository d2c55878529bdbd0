import { bundle, BUDGET } from './bundle.ts';

const { script_gzip_bytes: script, worker_gzip_bytes: worker, strangers } = bundle();
process.stdout.write(`${JSON.stringify({ script_gzip_bytes: script, worker_gzip_bytes: worker })}\n`);
const faults = [
  ...(script > BUDGET.script ? [`The pane's script is ${script} bytes, the budget ${BUDGET.script}`] : []),
  ...(worker > BUDGET.worker ? [`The worker is ${worker} bytes, the budget ${BUDGET.worker}`] : []),
  ...strangers.map((name) => `The production bundle contains ${name}`),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
