import { openSpreadsheet } from '../excel/openSpreadsheet.ts';
import { start } from './start.tsx';
import './taskpane.css';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root');

await start({
  element,
  openSpreadsheet,
  startWorker: () => new Worker(new URL(/* webpackChunkName: "worker" */ './worker.ts', import.meta.url)),
});
