import type { Comparison, SharedPassage } from '../../contract/index.ts';

/** How much of the longest passage is quoted, in UTF-16 code units. */
const SHOWN = 60;

/** What two texts share, in figures and in a sentence. */
export function summarise(
  passages: readonly SharedPassage[],
  leftText: string,
  leftWords: number,
  rightWords: number,
): Comparison['summary'] {
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  const longest = passages.reduce(
    (best, { words }, index) => (best === -1 || words > passages[best]!.words ? index : best),
    -1,
  );
  const shares = {
    ofLeft: share(words, leftWords),
    // The same passage of the right text may stand in the left one several times.
    ofRight: share(wordsOnce(passages), rightWords),
  };
  const figures = { words, passages: passages.length, ...shares, longest: longest === -1 ? null : longest };
  return { ...figures, sentence: sentenceOf(figures, passages[longest], leftText) };
}

function share(words: number, of: number): number {
  return of === 0 ? 0 : Math.min(1, words / of);
}

/** Words of the right text that some passage covers. */
function wordsOnce(passages: readonly SharedPassage[]): number {
  let end = 0;
  let words = 0;
  for (const { right, words: own } of passages.toSorted((a, b) => a.right[0] - b.right[0])) {
    if (right[0] >= end) words += own;
    else if (right[1] > end) words += Math.round((own * (right[1] - end)) / (right[1] - right[0]));
    end = Math.max(end, right[1]);
  }
  return words;
}

function sentenceOf(
  { words, passages, ofLeft, ofRight }: Omit<Comparison['summary'], 'sentence'>,
  longest: SharedPassage | undefined,
  text: string,
): string {
  if (!longest) return 'They share no passage.';
  const shares = `${percent(ofLeft)} of the left text, ${percent(ofRight)} of the right one`;
  const quote = shortened(text.slice(...longest.left));
  if (passages === 1) return `They share ${count(words, 'word')} in one passage (${shares}): “${quote}”.`;
  return (
    `They share ${count(words, 'word')} in ${count(passages, 'passage')} (${shares}); ` +
    `the longest, of ${count(longest.words, 'word')}, is “${quote}”.`
  );
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0) return 'under 1%';
  return rounded === 100 && share < 1 ? 'over 99%' : `${rounded}%`;
}

function shortened(passage: string): string {
  const plain = passage.replaceAll(/\s+/g, ' ');
  return plain.length <= SHOWN ? plain : `${plain.slice(0, SHOWN).replace(/\s\S*$/, '')} …`;
}
