import type { ParsedDocument } from '../parsed.ts';
import { assemble, openingOf } from '../canonical.ts';
import { cleanText } from '../characters.ts';
import { endings } from '../../../../contract/endings.ts';
import { textual, type Format, type ParseContext } from '../format.ts';
import { withoutDateline } from '../head/datelines.ts';
import { dateInName, fallbackTitle } from '../head/titles.ts';
import { findSpeakers, markTurns } from '../speakers.ts';
import { blocksOf } from './blocks.ts';
import { joinerFor } from './hyphens.ts';
import { chunksOf } from './lines.ts';
import { readTop } from './top/top.ts';
import { wrapWidth } from './wrapping.ts';

/** How many words a file's name needs to be a better title than the first sentence. */
const NAME_WORDS = 3;

/** Text without markup: what it is made of is told from its lines. */
export const plainText: Format = {
  name: 'Plain text',
  extensions: endings.text,
  parse: textual(parseText),
};

/** Reads plain text, or text whose markup is beyond its parser. */
export function parseText(source: string, { path }: ParseContext): ParsedDocument {
  const clean = cleanText(source);
  const found = chunksOf(clean);
  const width = wrapWidth(found);
  const { chunks, roles, ...top } = readTop(found, width, clean);
  const body = chunks.filter((chunk) => !roles.has(chunk)).flatMap((chunk) => chunk.map(({ text }) => text));
  const speakers = findSpeakers(top.byline === null ? body : [top.byline, ...body]);
  const drafts = blocksOf(chunks, roles, { width, join: joinerFor(clean) }, speakers);
  const { text, blocks } = assemble(markTurns(drafts, speakers));
  return {
    title: top.title ?? fallbackTitle(path, withoutDateline(openingOf(text, blocks)), NAME_WORDS),
    byline: top.byline,
    published: top.published ?? dateInName(path),
    source: top.source,
    language: null,
    tags: [],
    text,
    blocks,
  };
}
