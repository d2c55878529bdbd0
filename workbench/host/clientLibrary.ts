import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RichApiBridge } from './bridge.ts';
import type { MemberAuthority } from './interpreter/interpreter.ts';

/** What Microsoft's client library for Excel puts into the global scope. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** The library's internal namespace, through which `Office.context` is provided. */
  readonly OSF: object;
}

/** The part of the library that talks to Excel; the rest of office.js loads it in a browser. */
const FILE = '@microsoft/office-js/dist/excel-web-16.00.js';

let source: string | undefined;

/**
 * Evaluates the unmodified client library, each time anew, with a window of its own: what it defines and
 * remembers never meets that of another host or the global scope. The caller's own `Array` and `Promise` are
 * used, so that values compare as if they were made in a test.
 */
export function loadClientLibrary(bridge: RichApiBridge): ClientLibrary {
  source ??= readFileSync(createRequire(import.meta.url).resolve(FILE), 'utf8');
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    navigator: { userAgent: 'simulated' },
    setTimeout,
    clearTimeout,
    // Declared ahead, because a top-level `var` of the library has to become a property of its window.
    Excel: undefined,
    OfficeExtension: undefined,
    OfficeCore: undefined,
    Office: undefined,
    OSF: undefined,
  };
  window.window = window;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script, not a module
  const evaluate = new Function('window', `with (window) {${source}\n}`) as (
    this: unknown,
    window: unknown,
  ) => void;
  evaluate.call(window, window);
  return window as unknown as ClientLibrary;
}

/** The real prototypes decide whether a member exists. */
export function authorityOf(library: Pick<ClientLibrary, 'Excel'>): MemberAuthority {
  const classes = library.Excel as unknown as Readonly<
    Partial<Record<string, { readonly prototype: object }>>
  >;
  return (className, member) => {
    const prototype = classes[className]?.prototype;
    if (prototype === undefined) return undefined;
    const { _scalarPropertyNames: scalars } = prototype as {
      readonly _scalarPropertyNames?: readonly string[];
    };
    return member in prototype || scalars?.includes(member) === true;
  };
}
