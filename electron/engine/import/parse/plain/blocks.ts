import type { Block } from '../../../../contract/index.ts';
import type { Draft } from '../canonical.ts';
import { labelOf, type Speakers } from '../speakers.ts';
import { isAgendaItem, isCapitals, isPlainHeading, isProse, isTitleCase, isTitleLike } from './headings.ts';
import { chunksOf, type Chunk } from './lines.ts';
import { oneSpaced, paragraphsOf, type Setting } from './paragraphs.ts';
import { runsOf, type Run } from './runs.ts';

/** How far a quote is set in, in columns, and how long it is at least, in UTF-16 code units: signatures are shorter. */
const QUOTE = { indent: 3, deepest: 12, least: 60 };

/** Makes blocks of a file's chunks. `roles` says which chunks are title, byline and date. */
export function blocksOf(
  chunks: readonly Chunk[],
  roles: ReadonlyMap<Chunk, NonNullable<Block['role']>>,
  setting: Setting,
  speakers: Speakers,
): readonly Draft[] {
  const drafts: Draft[] = [];
  /** The lines that items open with, as they stand, number included. */
  const openings = new Map<Draft, string>();
  /** Single lines with blank lines about them. */
  const alone = new Set<Draft>();
  /** Indentations of the open list and of the lists it is nested in. */
  let levels: readonly number[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const role = roles.get(chunk);
    if (role !== undefined) {
      drafts.push(withRole(chunk, role, setting));
      continue;
    }
    for (const found of runsOf(chunks, index, setting.width, speakers)) {
      const { indent } = found.lines[0]!;
      const run = isSetApart(found, drafts.at(-1)) ? ({ kind: 'quote', lines: found.lines } as const) : found;
      if (run.kind === 'item') levels = [...levels.filter((outer) => outer < indent), indent];
      else if (levels.length > 0 && indent <= levels[0]!) levels = [];
      for (const draft of draftsOf(run, levels.length, setting)) {
        drafts.push(draft);
        if (chunk.length === 1) alone.add(draft);
        if (run.kind === 'item') openings.set(draft, oneSpaced(run.lines[0]!));
      }
    }
  }
  return withHeadings(drafts, openings, alone, speakers);
}

/** A paragraph set in from the margin on every line, below one that isn't, is quoted. */
function isSetApart(run: Run, above: Draft | undefined): boolean {
  if (run.kind !== 'prose' || (above?.kind !== 'paragraph' && above?.kind !== 'quote')) return false;
  if (above.role !== undefined) return false;
  const length = run.lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    length >= QUOTE.least &&
    run.lines.every(({ indent }) => indent >= QUOTE.indent && indent <= QUOTE.deepest)
  );
}

function withRole(chunk: Chunk, role: NonNullable<Block['role']>, { join }: Setting): Draft {
  const text = join(chunk.map(oneSpaced));
  return role === 'title' ? { kind: 'heading', level: 1, role, text } : { kind: 'paragraph', role, text };
}

function draftsOf(run: Run, level: number, setting: Setting): readonly Draft[] {
  switch (run.kind) {
    case 'heading':
      return [{ kind: 'heading', level: run.level, text: oneSpaced(run.lines[0]!) }];
    case 'item': {
      const { ordinal, text } = run.bullet;
      const lines = [{ text, indent: 0 }, ...run.lines.slice(1)];
      return [
        {
          kind: 'item',
          level,
          ...(ordinal !== undefined && { ordinal }),
          text: setting.join(lines.map(oneSpaced)),
        },
      ];
    }
    case 'quote': {
      const inside = run.lines.map((line) => line.text.replace(/^(?:>\s?)+/, '')).join('\n');
      return chunksOf(inside)
        .flatMap((chunk) => paragraphsOf(chunk, setting))
        .map(asQuote);
    }
    case 'prose':
      return paragraphsOf(run.lines, setting);
  }
}

function asQuote(draft: Draft): Draft {
  return draft.kind === 'paragraph' ? { ...draft, kind: 'quote' } : draft;
}

/**
 * Makes headings of short lines that stand alone: one in capitals where text follows, numbered or not, an item of an agenda,
 * one in title case, where it stands between two paragraphs of prose; and lines of a few words with blank lines about them, where there are several.
 */
function withHeadings(
  drafts: readonly Draft[],
  openings: ReadonlyMap<Draft, string>,
  alone: ReadonlySet<Draft>,
  speakers: Speakers,
): readonly Draft[] {
  const plain = new Set(
    drafts.filter(
      (draft, index) =>
        draft.kind === 'paragraph' &&
        draft.role === undefined &&
        alone.has(draft) &&
        isPlainHeading(draft.text) &&
        isBetweenProse(drafts[index - 1], drafts[index + 1]),
    ),
  );
  return drafts.map((draft, index) => {
    const [before, next] = [drafts[index - 1], drafts[index + 1]];
    if (isNumberedHeading(draft, before, next)) {
      return { kind: 'heading', level: 2, text: openings.get(draft) ?? draft.text };
    }
    if (
      draft.kind !== 'paragraph' ||
      draft.role !== undefined ||
      next === undefined ||
      next.kind === 'heading'
    ) {
      return draft;
    }
    if (speakers.has(labelOf(draft.text) ?? '')) return draft;
    const heads =
      (isCapitals(draft.text) && !isCapitals(next.text)) ||
      isAgendaItem(draft.text) ||
      (isTitleCase(draft.text) && isProse(next.text) && before !== undefined && isProse(before.text)) ||
      (plain.size > 1 && plain.has(draft));
    return heads ? { ...draft, kind: 'heading', level: 2 } : draft;
  });
}

function isBetweenProse(before: Draft | undefined, next: Draft | undefined): boolean {
  if (before === undefined || next?.kind !== 'paragraph' || !isProse(next.text)) return false;
  return before.kind === 'item' || (before.kind === 'paragraph' && isProse(before.text));
}

/** `2. DREDGING`, `2) Voirie` with text below it: in minutes, numbers count the parts. */
function isNumberedHeading(draft: Draft, before: Draft | undefined, next: Draft | undefined): boolean {
  if (draft.kind !== 'item' || draft.ordinal === undefined || next?.kind !== 'paragraph') return false;
  return (
    isCapitals(draft.text) || (before?.ordinal === undefined && isTitleLike(draft.text) && isProse(next.text))
  );
}
