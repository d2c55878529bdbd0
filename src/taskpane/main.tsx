import { openSpreadsheet } from '../excel/openSpreadsheet.ts';
import { start } from './start.tsx';
import './taskpane.css';

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no element for the pane');
void start({
  element,
  openSpreadsheet,
  startWorker: () => new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url)),
});
