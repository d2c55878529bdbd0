import type { Block } from './report.ts';

/** The parts of each block that has any, by their indices in the panel, in its order. */
export function childrenIn(blocks: readonly Block[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  blocks.forEach(({ parent }, index) => {
    if (parent === undefined) return;
    const others = children.get(parent);
    if (others === undefined) children.set(parent, [index]);
    else others.push(index);
  });
  return children;
}

/** Whether a block is another one or below it in the tree; none is below `undefined`. */
export function isWithin(
  blocks: readonly Block[],
  index: number | undefined,
  outer: number | undefined,
): boolean {
  for (let at = index; at !== undefined; at = blocks[at]?.parent) if (at === outer) return true;
  return false;
}
