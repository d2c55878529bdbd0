import verdicts from './verdicts.json';

/** How many findings of each severity were judged by hand in a real workbook, on all its sheets or one. */
export function judgedIn(workbook: string, sheet?: string) {
  const of = (severity: string) =>
    verdicts.verdicts.filter(
      (verdict) =>
        verdict.workbook === workbook &&
        verdict.severity === severity &&
        (sheet === undefined || verdict.sheet === sheet),
    ).length;
  const counts = { error: of('error'), warning: of('warning'), info: of('info') };
  return { ...counts, all: counts.error + counts.warning + counts.info };
}
