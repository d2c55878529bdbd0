/**
 * What the grid can do and the simulated Excel cannot: to insert and delete rows, to change how cells look, to
 * rename sheets and so on. The two would tell different stories about the workbook, so it isn't offered.
 */
const NOT_OFFERED =
  /^sheet\.command\.(insert-|remove-|delete-|move-(cols|rows|range)|reorder-|add-|append-|copy-sheet|split-|text-to-number|toggle-|numfmt\.|clear-selection-(all|format)|set-(once-|infinite-)?format|set-(bold|italic|underline|stroke|overline|style|border|text-|font-|background|horizontal|vertical|tab-|protection|defined|workbook-name|worksheet-(name|hidden|show|order|protection|default|row-count|column-count|right|range|permission))|set-range-(?!values)|reset-|set-rows-hidden|set-col-hidden|set-selected-|set-specific-|set-col-visible|cancel-frozen|set-.*frozen|hide-|apply-format|update-note|cut$)|^univer\.command\.cut$|^sheet\.operation\.(rename-sheet|add-note-popup)$/;

/** Whether a command of the grid may be carried out. */
export function isOffered(command: string): boolean {
  return !NOT_OFFERED.test(command);
}
