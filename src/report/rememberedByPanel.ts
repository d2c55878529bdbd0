import type { Panel } from './report.ts';

/** Works out something of a panel once: several rules ask for the same, and a panel never changes. */
export function rememberedByPanel<T>(work: (panel: Panel) => T): (panel: Panel) => T {
  const known = new WeakMap<Panel, { readonly result: T }>();
  return (panel) => {
    let found = known.get(panel);
    if (found === undefined) known.set(panel, (found = { result: work(panel) }));
    return found.result;
  };
}
