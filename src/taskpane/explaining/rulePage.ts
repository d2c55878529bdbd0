/** A piece of a line. */
export interface Span {
  readonly text: string;
  readonly as?: 'strong' | 'em' | 'code';
}

export type PageBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly (readonly Span[])[] };

/** What a rule's page says to whoever follows a finding, in Indonesian. */
export interface RulePage {
  readonly title: string;
  /** Its level and what it finds. */
  readonly lead: readonly PageBlock[];
  readonly sections: readonly { readonly title: string; readonly blocks: readonly PageBlock[] }[];
}

/**
 * The page of a rule, loaded when it is first asked for.
 * @returns `undefined` for a rule without a page; rejects where the pages can't be loaded
 */
export async function loadRulePage(rule: string): Promise<RulePage | undefined> {
  const { default: pages } = await import(/* webpackChunkName: "rulePages" */ './rulePages.json');
  const byRule: Readonly<Record<string, RulePage>> = pages as Readonly<Record<string, RulePage>>;
  return byRule[rule];
}
