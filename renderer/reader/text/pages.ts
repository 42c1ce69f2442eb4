import type { Block } from '../../../electron/contract/index.ts';

/** Whether a block is the first on its page. A text's own first page needs no mark. */
export function opensPage(blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  const page = blocks[index]?.page;
  return page !== undefined && before !== undefined && page !== (before.breaks?.at(-1)?.page ?? before.page);
}
