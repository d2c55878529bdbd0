import type { Locale } from './id.ts';

/** The sentences of the outer rooms in English. */
export const en: Locale = {
  usage:
    'Usage: npm run check -- [--format text|json|ndjson|csv] [--locale id|en] [--numbers id|en] [--explain] [--recursive] FILE...',
  unknownOption: 'Unknown or incomplete option: {text}. {usage}',
  noFiles: 'Name at least one workbook (.xlsx). {usage}',
  noWorkbooksInFolder: 'The folder {file} holds no .xlsx or .xlsm file.',

  missingFile: 'The file was not found. Check its name and folder.',
  isFolder: 'This is a folder, not a file. Add --recursive to check every workbook in it.',
  notReadable: 'The file may not be read. Check its permissions.',
  emptyFile: 'The file is empty (0 bytes). Get the original again.',
  encrypted: 'The file is locked with a password. Save a copy without one and check the copy.',
  oldFormat: 'The file is in the old Excel format (.xls). Save it as .xlsx and check again.',
  notAWorkbook: 'The file is not an intact Excel workbook.',

  severityError: 'Error',
  severityWarning: 'Needs clarification',
  severityInfo: 'Form',

  layoutMonthly: 'monthly',
  layoutQuarterly: 'quarterly',
  layoutTabular: 'table',
  layoutNone: 'not recognised',
  kindPerformance: 'performance',
  kindBudget: 'budget',

  noTables: 'No table of targets and realizations was recognised.',
  doubtEmpty: 'the worksheet is empty',
  doubtNoHeader: 'no column headers name a target and a realization',
  doubtNoFigures: 'there are no figures below the headers of target and realization',
  doubtNotAPeriod: 'not the name of a month or quarter: {text}',

  sheetLine: '{sheet}: {layout}, {blocks}',
  blocks: '{performance} performance blocks, {budget} budget blocks',
  checkedFigures: { one: '{count} figure checked', other: '{count} figures checked' },
  skippedFigures: {
    one: '{count} cannot be checked ({reasons})',
    other: '{count} cannot be checked ({reasons})',
  },
  skipErrorValue: 'error value',
  skipNotANumber: 'not one number',
  skipNoTarget: 'no target',
  skipUnlikeUnits: 'unlike units',
  skipIncomplete: 'incomplete data',

  column: 'Column',
  role: 'Role',
  header: 'Header',
  sample: 'Sample',
  notRecognised: 'Not recognised',

  roleNumber: 'number',
  roleCode: 'code',
  roleObjective: 'objective',
  roleIndicator: 'indicator',
  roleItem: 'program/activity',
  roleUnit: 'unit',
  roleAnnualTarget: 'annual target',
  rolePeriod: 'period',
  roleTarget: 'target',
  roleRealization: 'realization',
  rolePercent: 'percentage',
  roleRemark: 'remark',
  roleNote: 'note',

  fix: 'Proposal: {text}',
  echoes: 'Also mended by this: {cells}',
  findings: { one: '{count} finding', other: '{count} findings' },
  noFindings: 'No findings',
  files: { one: '{count} file', other: '{count} files' },
  unreadableFiles: { one: '{count} unreadable', other: '{count} unreadable' },
};
