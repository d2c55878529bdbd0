import { ExcelError } from '../host/errors.ts';
import { startGrid } from './grid.ts';
import { openSession, type Desk, type Session } from './session.ts';
import { TEXTS, unreadable } from './texts.ts';

/** The workbook to begin with, and the pane to put beside it: the server answers under these names. */
const FIRST_WORKBOOK = 'buleleng-2021.xlsx';
const PANE = '/pane/taskpane.html';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

declare global {
  interface Window {
    workbench?: Session;
  }
}

function part<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}.`);
  return element;
}

const fileName = part('file-name', HTMLElement);
const notice = part('notice', HTMLElement);
const input = part('open', HTMLInputElement);
const saveButton = part('save', HTMLButtonElement);
const drop = part('drop', HTMLElement);

const desk: Desk = {
  grid: startGrid(part('grid', HTMLElement)),
  pane: part('pane', HTMLElement),
  paneUrl: PANE,
  onRefused: (error) => {
    const isProtected = error instanceof ExcelError && error.code === 'AccessDenied';
    say(isProtected ? TEXTS.protectedSheet : TEXTS.refused, 'error');
  },
};
let session: Session | undefined;

function say(text: string, tone: 'quiet' | 'error' = 'quiet'): void {
  notice.textContent = text;
  notice.dataset.tone = tone;
}

async function open(bytes: Uint8Array, name: string): Promise<void> {
  say(TEXTS.opening);
  const before = session;
  const opened = await openSession(desk, bytes, name);
  switch (opened.kind) {
    case 'unreadable':
      say(`${name}: ${unreadable(opened.reason)}`, 'error');
      break;
    case 'nothingVisible':
      say(`${name}: ${TEXTS.noVisibleSheet}`, 'error');
      break;
    case 'opened':
      before?.close();
      session = opened.session;
      // For tests and for the browser's console.
      window.workbench = session;
      fileName.textContent = name;
      document.title = `${name} – Periksa Capaian`;
      saveButton.disabled = false;
      say('');
      break;
  }
}

async function openFile(file: File | null | undefined): Promise<void> {
  if (file) await open(new Uint8Array(await file.arrayBuffer()), file.name);
}

async function save(): Promise<void> {
  if (session === undefined) return;
  try {
    const bytes = await session.save();
    const name = fileName.textContent.replace(/(\.xls[xm])?$/i, ' (salinan)$1');
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
    say(TEXTS.saved);
  } catch (error) {
    say(TEXTS.notSaved, 'error');
    throw error;
  }
}

input.addEventListener('change', () => {
  void openFile(input.files?.[0]).then(() => {
    // The same file can be opened again.
    input.value = '';
  });
});
saveButton.addEventListener('click', () => void save());

// A file may be dropped anywhere. Over the pane it is the frame that gets it, so the notice covers that too.
const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
document.addEventListener(
  'dragover',
  (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    drop.hidden = false;
  },
  true,
);
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.hidden = true;
});
document.addEventListener(
  'drop',
  (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    drop.hidden = true;
    void openFile(event.dataTransfer?.files[0]);
  },
  true,
);

async function start(): Promise<void> {
  say(TEXTS.opening);
  const response = await fetch(`/samples/${FIRST_WORKBOOK}`);
  if (response.ok) await open(new Uint8Array(await response.arrayBuffer()), FIRST_WORKBOOK);
  else say(TEXTS.noSample, 'error');
}

void start();
