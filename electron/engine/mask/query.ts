import search from 'approx-string-match';
import type { AppendixEntry, Mask } from '../../contract/index.ts';
import type { Edit } from '../export/edits.ts';
import { fold } from '../search/analyse/fold.ts';
import { finderOf } from './find.ts';
import { spellingsOf, wordsOf } from './spellings.ts';

/** What stands for a pattern: nobody can tell which names it was meant to find. */
const COVERED = '████';

/** Regular expressions, as a query has them. */
const PATTERN = /(?<![\p{L}\p{N}])\/(?:\\.|[^\\/])+\//gu;

/** Words that stand for others: `mül*`, `m?ller`, `muler~2`. */
const WILD = /[\p{L}\p{M}\p{N}*?]*(?:[*?]|~\d?)[\p{L}\p{M}\p{N}*?~]*/gu;

const TERM = /[^\s:()"“”]+/gu;

/** Most letters by which a word may differ from a name with `~`. */
const NEAR = 2;

/**
 * What is to be replaced in a query: names, every part of a name by itself whatever is masked elsewhere (since a query takes
 * names apart), and what would find one.
 */
export function queryEditorOf(masks: readonly Mask[]): (query: string) => readonly Edit[] {
  const finder = finderOf(masks.map((mask) => ({ ...mask, parts: true })));
  const parts = masks.flatMap((mask) =>
    wordsOf(mask.name).flatMap((word) => spellingsOf(word).map((spelling) => ({ mask, spelling }))),
  );
  const found = (word: string): Mask | undefined =>
    parts.find(({ spelling }) => wouldFind(word, spelling))?.mask;
  return (query) =>
    [
      ...Array.from(query.matchAll(PATTERN), (match) => edit(match, COVERED)),
      ...finder.names(query).map(({ start, end, mask }) => ({ start, end, text: mask.replacement })),
      ...edits(query, WILD, found),
      ...edits(query, TERM, finder.within),
    ]
      .filter(
        ({ start, end }, index, all) =>
          !all.slice(0, index).some((one) => one.start < end && one.end > start),
      )
      .toSorted((one, other) => one.start - other.start);
}

/**
 * The rewritten log without what would give a name away: where a query or how it was read held one, only its reading stays,
 * as what was typed may be a name misspelt.
 * @param before the log as it was, entry for entry
 * @param ids those of the passages now, by what they were
 */
export function maskLog(
  rewritten: readonly AppendixEntry[],
  before: readonly AppendixEntry[],
  ids: ReadonlyMap<string, string>,
): AppendixEntry[] {
  return rewritten.map((entry, index) => {
    const was = before[index]!;
    if (entry.kind === 'note' || was.kind === 'note') return entry;
    const same = entry.query === was.query && entry.reading === was.reading;
    return {
      ...entry,
      query: same ? entry.query : entry.reading || COVERED,
      kept: entry.kept.map((one) => ({
        ...one,
        place: null,
        passage: one.passage === null ? null : ids.get(one.passage)!,
      })),
    };
  });
}

function edits(query: string, pattern: RegExp, maskOf: (word: string) => Mask | undefined): Edit[] {
  return Array.from(query.matchAll(pattern)).flatMap((match) => {
    const mask = maskOf(match[0]);
    return mask ? [edit(match, mask.replacement)] : [];
  });
}

function edit({ 0: matched, index }: RegExpExecArray, text: string): Edit {
  return { start: index, end: index + matched.length, text };
}

/** Whether a word with `*`, `?` or `~` finds a word of a name. */
function wouldFind(word: string, spelling: string): boolean {
  const [letters = ''] = word.split('~');
  if (fold(letters.replaceAll(/[*?]/g, '')) === '') return false;
  if (word.includes('~')) return search(spelling, fold(letters), NEAR).length > 0;
  const like = letters
    .split(/([*?])/)
    .map((piece) => (piece === '*' ? '.*' : piece === '?' ? '.' : fold(piece)));
  return new RegExp(`^${like.join('')}$`, 'u').test(spelling);
}
