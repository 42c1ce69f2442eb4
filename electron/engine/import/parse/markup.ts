import type { ParsedDocument } from './parsed.ts';
import { assemble, openingOf, type Draft } from './canonical.ts';
import { readHead, type Head } from './head/head.ts';
import type { Metadata } from './head/metadata.ts';
import { dateInName, fallbackTitle } from './head/titles.ts';
import { findSpeakers, markTurns } from './speakers.ts';

/** How far down the line that repeats the title is looked for, in blocks, where it is no heading. */
const TITLE_REACH = 3;

/** How far down byline and date are looked for, in blocks below the title. */
const HEAD_REACH = 6;

/**
 * Makes a document of blocks read from markup: the title becomes the first heading unless it stands there, byline and
 * date lines are read where the metadata has none, turns are found.
 */
export function composeDocument(
  metadata: Metadata,
  body: readonly Draft[],
  path: string,
  nameWords: number,
): ParsedDocument {
  const titled = metadata.title === null ? body : withTitle(metadata.title, body);
  const { head, drafts } = withCredits(titled);
  const paragraphs = drafts.filter((draft) => draft.kind === 'paragraph' && draft.role === undefined);
  const speakers = findSpeakers([
    metadata.byline ?? head.byline ?? '',
    ...paragraphs.map((draft) => draft.text),
  ]);
  const { text, blocks } = assemble(markTurns(drafts, speakers));
  return {
    title: metadata.title ?? fallbackTitle(path, openingOf(text, blocks), nameWords),
    byline: metadata.byline ?? head.byline,
    published: metadata.published ?? head.published ?? dateInName(path),
    source: metadata.source ?? head.source,
    language: metadata.language,
    tags: metadata.tags,
    text,
    blocks,
  };
}

function withTitle(title: string, drafts: readonly Draft[]): readonly Draft[] {
  const wanted = folded(title);
  const at = drafts.findIndex(
    ({ kind, text }, index) =>
      (kind === 'heading' || (kind === 'paragraph' && index < TITLE_REACH)) && folded(text) === wanted,
  );
  const found = drafts[at];
  if (found === undefined) return [{ kind: 'heading', level: 1, role: 'title', text: title }, ...drafts];
  return drafts.with(at, { ...found, kind: 'heading', level: 1, role: 'title' });
}

/** A text as it is compared: letters and digits only. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Reads byline and date from the first paragraphs below the title, or of a text without one. */
function withCredits(drafts: readonly Draft[]): { head: Head; drafts: readonly Draft[] } {
  const first = drafts.findIndex((draft) => draft.role === 'title') + 1;
  const lines = drafts
    .slice(first, first + HEAD_REACH)
    .flatMap((draft, index) =>
      draft.kind === 'paragraph'
        ? draft.text.split('\n').map((text) => ({ text, paragraph: first + index }))
        : [],
    );
  const head = readHead(lines, (name) => {
    const whole = drafts.map((draft) => draft.text).join('\n');
    return whole.indexOf(name) !== whole.lastIndexOf(name);
  });
  const marked = [...drafts];
  for (const [line, role] of head.roles) {
    const at = lines[line]!.paragraph;
    const every = lines.every((other, index) => other.paragraph !== at || head.roles.has(index));
    if (every && marked[at]!.role !== 'byline') marked[at] = { ...marked[at]!, role };
  }
  return { head, drafts: marked };
}
