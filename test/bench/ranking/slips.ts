import { pick } from './chance.ts';

/** Ways in which a finger slips. */
export const slipKinds = ['insert', 'delete', 'substitute', 'transpose'] as const;
export type SlipKind = (typeof slipKinds)[number];

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A word with one slip behind its first letter: what is inserted or put in place of a letter lies beside it on the keyboard. */
export function slipOf(word: string, kind: SlipKind, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - (kind === 'transpose' ? 2 : 1)));
  const [before, here, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (kind) {
    case 'insert':
      return before + here + beside(here, random) + rest;
    case 'delete':
      return before + rest;
    case 'substitute':
      return before + beside(here, random) + rest;
    case 'transpose':
      return before + rest.charAt(0) + here + rest.slice(1);
  }
}

function beside(letter: string, random: () => number): string {
  const row = ROWS.findIndex((letters) => letters.includes(letter));
  if (row === -1) return letter;
  const at = ROWS[row]!.indexOf(letter);
  const near = [row - 1, row, row + 1]
    .map((other) => ROWS[other]?.slice(Math.max(0, at - 1), at + 2) ?? '')
    .join('')
    .replace(letter, '');
  return pick(random, near);
}
