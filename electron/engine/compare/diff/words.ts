import { diffArrays } from 'diff';
import type { Change, Range } from '../../../contract/index.ts';

/** Words, blanks, and every other character for itself. */
const PIECES = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*|\s+|[^]/gu;

/** With more changes than this two paragraphs are shown one after the other: their words would make a patchwork. */
const MOST_CHANGES = 600;

/** A stretch that both have and that holds no word ties two changes together rather than parts them. */
const NO_WORD = /^[^\p{L}\p{N}]{0,2}$/u;

interface Part {
  readonly kind: Change['kind'];
  readonly text: string;
}

/**
 * What changed between two paragraphs, word by word: put together, `same` and `removed` are the left one, `same` and
 * `added` the right one. Where a change stands for another, the removed words come first.
 */
export function changesBetween(leftText: string, left: Range, rightText: string, right: Range): Change[] {
  let [at, other] = [left.start, right.start];
  return tidied(partsOf(leftText.slice(left.start, left.end), rightText.slice(right.start, right.end))).map(
    ({ kind, text: { length } }): Change => {
      const here: [number, number] = [at, at + length];
      const there: [number, number] = [other, other + length];
      if (kind !== 'added') at += length;
      if (kind !== 'removed') other += length;
      if (kind === 'same') return { kind, left: here, right: there };
      return kind === 'removed' ? { kind, left: here } : { kind, right: there };
    },
  );
}

function partsOf(left: string, right: string): readonly Part[] {
  const changes = diffArrays(left.match(PIECES) ?? [], right.match(PIECES) ?? [], {
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) {
    return [
      { kind: 'removed', text: left },
      { kind: 'added', text: right },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Joins changes that only a blank or a comma parts, and puts what was removed before what was added. */
function tidied(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, index) => {
    const isChanging = removed !== '' || added !== '';
    const ties = kind === 'same' && isChanging && index < parts.length - 1 && NO_WORD.test(text);
    if (kind === 'same' && !ties) {
      flush();
      result.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  flush();
  return result;
}
