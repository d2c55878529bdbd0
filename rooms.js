/**
 * The rooms of the house and which rooms each may know. The lint rule in eslint.config.js is made from this
 * table; type-only imports are free. docs/house.md says what lives in each room.
 */
export const rooms = {
  workbook: [],
  settings: ['workbook'],
  report: ['workbook', 'settings'],
  rules: ['workbook', 'report', 'settings'],
  fill: ['workbook', 'report', 'rules', 'settings'],
  summary: ['workbook', 'report', 'rules', 'settings', 'locales'],
  locales: [],
  excel: ['engine'],
  taskpane: ['engine', 'settings', 'excel', 'locales'],
  files: ['engine'],
  cli: ['engine', 'files', 'locales'],
};

/** The engine is one file, not a folder: what the outer rooms may use of everything inside. */
export const engineKnows = ['workbook', 'settings', 'report', 'rules', 'fill', 'summary'];
