import type { RunningHost } from './startHost.ts';

/** For tests: does something with the workbook in one sync, and gives what came of it. */
export function oneSync<T>({ Excel }: RunningHost, act: (workbook: Excel.Workbook) => T): Promise<T> {
  return Excel.run(async (context) => {
    const made = act(context.workbook);
    await context.sync();
    return made;
  });
}
