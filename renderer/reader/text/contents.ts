import type { Block } from '../../../electron/contract/index.ts';
import { headingLevels } from './headings.ts';

/** A place of a text that its outline leads to. */
export interface Entry {
  /** The number of its block. */
  readonly index: number;
  readonly name: string;
  /** How deep it stands, from 0. */
  readonly depth: number;
}

/** Of what somebody says, so much names the place. In UTF-16 code units. */
const OPENING = 48;

/**
 * What a text is made of, in its order: its headings, and where somebody begins to speak, with the first words. An
 * interview's turns stand below the heading they follow.
 */
export function contentsOf({
  text,
  blocks,
}: {
  readonly text: string;
  readonly blocks: readonly Block[];
}): readonly Entry[] {
  const levels = headingLevels(blocks);
  let below = 0;
  return blocks.flatMap((block, index): Entry[] => {
    const level = levels.get(index);
    if (level !== undefined) {
      below = level - 1;
      return [{ index, name: text.slice(block.start, block.end).trim(), depth: level - 2 }];
    }
    if (block.kind !== 'turn' || block.speaker === undefined) return [];
    const said = text.slice(block.start + (block.label ?? 0), block.end).trim();
    const opening = said.length > OPENING ? `${said.slice(0, OPENING).replace(/\s+\S*$/, '')}…` : said;
    return [{ index, name: `${block.speaker}: ${opening}`, depth: below }];
  });
}
