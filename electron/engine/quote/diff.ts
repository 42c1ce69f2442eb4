import { diffArrays } from 'diff';
import type { WordDiff } from '../../contract/index.ts';
import { foldWord } from '../compare/words.ts';
import { plainText } from './plain.ts';

/** A word, a run of white space, or any other single character. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD'’]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*)*|\s+|./gsu;

/** Steps of the comparison after which two texts count as wholly different: it grows with the square of them. */
const MOST_STEPS = 4000;

/**
 * How one text became another, word by word: what both have (as the old one writes it), what only the old one has, what
 * only the new one has. White space and the shapes of quotation marks and dashes make no difference.
 */
export function wordDiff(old: string, now: string): WordDiff {
  // From the new to the old: what both have is given as the second one writes it.
  const parts = diffArrays(tokensOf(now), tokensOf(old), {
    comparator: (a, b) => plainToken(a) === plainToken(b),
    maxEditLength: MOST_STEPS,
  });
  if (!parts) {
    return [
      { kind: 'old', text: old },
      { kind: 'new', text: now },
    ];
  }
  return tidy(
    parts.map(({ value, added, removed }) => ({
      kind: added ? 'old' : removed ? 'new' : 'same',
      text: value.join(''),
    })),
  );
}

/** Whether two texts have the same words in the same order, whatever their case, accents and punctuation. */
export function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu) ?? []).map(foldWord).join(' ');
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

const plainTokens = new Map<string, string>();

function plainToken(token: string): string {
  let plain = plainTokens.get(token);
  if (plain === undefined) {
    if (plainTokens.size > 20_000) plainTokens.clear();
    plainTokens.set(token, (plain = plainText(token).text));
  }
  return plain;
}

/** A blank between two changes belongs to them: `red boat` became `blue ship` as a whole, not word by word. */
function tidy(parts: WordDiff): WordDiff {
  const groups: { old: string; now: string; same: string }[] = [];
  for (const [index, { kind, text }] of parts.entries()) {
    const last = groups.at(-1);
    const between = kind === 'same' && /^\s+$/.test(text) && index > 0 && index < parts.length - 1;
    if (kind === 'same' && !between) groups.push({ old: '', now: '', same: text });
    else if (last && last.same === '') {
      if (kind !== 'new') last.old += text;
      if (kind !== 'old') last.now += text;
    } else {
      groups.push({ old: kind === 'new' ? '' : text, now: kind === 'old' ? '' : text, same: '' });
    }
  }
  const result: { kind: 'same' | 'old' | 'new'; text: string }[] = [];
  for (const { old, now, same } of groups) {
    const isBlank = old.trim() === '' && now.trim() === '';
    if (same !== '' || isBlank) result.push({ kind: 'same', text: same || old || now });
    if (old !== '' && !isBlank) result.push({ kind: 'old', text: old });
    if (now !== '' && !isBlank) result.push({ kind: 'new', text: now });
  }
  return result;
}
