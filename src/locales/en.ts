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
  doubtHidden: 'the worksheet is hidden and was not checked',
  doubtNoRealization: 'no column looks like a realization',
  doubtNoTarget: 'no column looks like a target',
  doubtSeveralTargets: 'several columns could be the target: {columns}',
  doubtSeveralRealizations: 'several columns could be the realization: {columns}',
  doubtUnknownColumn: 'what the column holds is not known: {text}',
  doubtUnclearPercent: 'the percentages fit no target and realization: {text}',
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
  periodWeek: 'week {index}',
  periodMonth: 'month {index}',
  periodQuarter: 'quarter {index}',
  periodSemester: 'half-year {index}',
  roleYear: 'year',
  roleLongTermTarget: 'target of several years',
  roleAnnualRealization: 'realization of the year',
  rolePriorRealization: 'realization of earlier years',
  roleRemaining: 'remaining',
  roleDeviation: 'deviation',
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

  paneName: 'Periksa Capaian',
  tabs: 'Parts of the pane',
  tabCheck: 'Check',
  tabFill: 'Fill in',
  tabSummary: 'Summary',
  tabSettings: 'Settings',

  checkWorkbook: 'Check workbook',
  checkAgain: 'Check again',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  aboutCheck:
    'Reads every visible worksheet and shows, cell by cell, the targets, realizations, percentages and totals that disagree. No cell is changed.',
  readingWorkbook: 'Reading the workbook…',
  checkingWorkbook: 'Checking the workbook…',
  workbookEdited: 'The workbook has changed since it was checked',
  settingsChanged: 'The settings have changed since the workbook was checked',
  checkedInSheets: 'Worksheets recognised: {sheets}. Figures checked: {count}.',
  filterBySeverity: 'Filter by kind of finding',
  searchFindings: 'Search findings',
  noneMatch: 'No finding matches this filter.',
  showMore: { one: 'Show {count} more', other: 'Show {count} more' },
  sheetsChecked: 'Worksheets checked',
  sheetsNotRecognised: 'Worksheets not recognised',

  aboutFill:
    'Proposals are worked out from the figures on the worksheets. They appear once the workbook has been checked.',
  ticksExplained:
    'Those that fill a blank cell or a dash are ticked. Those that replace a figure are not: tick them once you are sure.',
  noProposals: 'No proposals: there is no cell whose content follows with certainty.',
  ticked: { one: '{count} of {total} selected', other: '{count} of {total} selected' },
  tickAll: 'Select all',
  tickNone: 'Select none',
  blank: 'blank',
  withFormula: '{text} (formula)',
  replacesFigure: 'Replaces a figure',
  showCell: 'Show cell {cell}',
  applyTicked: 'Apply selected',
  applying: 'Filling in cells…',
  undoFill: 'Undo',
  undoing: 'Putting cells back…',
  lastFill: { one: 'Last filled in: {count} cell, {time}', other: 'Last filled in: {count} cells, {time}' },
  cellsFilled: { one: '{count} cell filled in', other: '{count} cells filled in' },
  cellsRestored: { one: '{count} cell put back', other: '{count} cells put back' },
  fillUnfinished: {
    one: 'Filling in {count} cell on {time} was interrupted. It may hold the new or the old value.',
    other:
      'Filling in {count} cells on {time} was interrupted. Some of them may hold the new, some the old value.',
  },
  restoreFill: 'Restore',

  summaryNotYet: 'Summary worksheets are not part of this version yet.',

  language: 'Language',
  languageIndonesian: 'Indonesia',
  languageEnglish: 'English',
  numberStyle: 'Doubtful numbers, such as 1.250',
  numberStyleHint: 'Used only where column, worksheet and workbook give no hint.',
  numberStyleIndonesian: 'Indonesian: one thousand two hundred and fifty',
  numberStyleEnglish: 'English: one point two five',
  achievementCap: 'Highest achievement',
  achievementCapHint: 'The limit that your office uses where a realization exceeds its target.',
  achievementCapNone: 'No fixed limit: as the worksheet does',
  achievementCap100: 'At most 100%',
  achievementCap120: 'At most 120%',
  settingsKept: 'Settings are kept on this computer, not in the workbook.',
  settingsNotKept: 'Settings cannot be kept on this computer and last until the pane is closed.',

  failureSheetProtected:
    'The worksheet is protected. Unprotect it by Review > Unprotect Sheet, then try again.',
  failureCellEditMode: 'A cell is being typed in. Press Enter or Esc in the worksheet, then try again.',
  failureTooMuchData:
    'The workbook holds more than Excel can send at once. Delete empty rows and columns that are formatted, or check a copy with fewer worksheets.',
  failureSheetGone: 'The worksheet is no longer there: it may have been deleted. Check the workbook again.',
  failureCellsChanged:
    'These cells have changed since they were checked, so nothing was written. Check the workbook again.',
  failureWriteRefused:
    'Excel refused to write to these cells. See whether the workbook is read-only, then try again.',
  failureWriteNotKept:
    'Excel did not keep what was written, so the old content was put back. Look at the format and the data validation of these cells, then try again.',
  failureConnectionLost:
    'The connection to Excel was lost. Open this pane again; an unfinished fill can be restored.',
  failureNotSupported: 'This version of Excel cannot do that yet. Update Excel, or use Excel on the web.',
  failureUnexpected: 'Excel could not complete this request. Try again.',
  failureCheckFailed: 'The check stopped because of a fault in the program. Try again.',
  failureSheet: 'Worksheet {sheet}',
  failureCells: 'cells {cells}',
  failureMoreCells: { one: 'and {count} more cell', other: 'and {count} more cells' },
  failureDetail: 'Details for a report',

  excelKeepsWaiting:
    'Excel does not answer yet. If a cell is being typed in, press Enter or Esc in the worksheet.',
  notInExcel:
    'Periksa Capaian works inside Excel. Open a workbook in Excel and start this add-in from there.',
  excelTooOld:
    'This version of Excel is too old for Periksa Capaian. Use Excel 2021 or newer, Microsoft 365, or Excel on the web.',
  officeNotLoaded:
    'The Office library could not be loaded. Check the internet connection, then open this pane again.',
  paneBroke:
    'This pane stopped because of a fault in the program. The worksheets are as you see them in Excel.',
  reopenPane: 'Show again',
};
