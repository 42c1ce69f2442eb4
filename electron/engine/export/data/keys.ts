import type { CslItem } from '../cite/items.ts';

/** Words that tell no title from another. */
const SMALL =
  /^(?:an?|and|at|by|das|de[lmnrs]?|die|du|e[ln]|eine?|et|for|from|in|las?|les?|los|of|on|o|os|the|to|und|une?|with|y)$/;

/** Digits of the lasting id behind keys that would be the same. */
const DIGITS = 6;

/**
 * What an entry is called by in a text: `calder2021harbour`, of the first author, the year and the first word of the title
 * that says something; in ASCII, which every BibTeX takes. It is the article's lasting id where nothing of that can be
 * written so. Of entries whose keys are the same each gets some digits of that id, so that none depends on their order.
 */
export function bibtexKeys(items: readonly CslItem[]): string[] {
  const plain = items.map(keyOf);
  const uses = Map.groupBy(plain, (key) => key);
  return plain.map((key, index) =>
    uses.get(key)!.length === 1 ? key : `${key}-${items[index]!.id.slice(0, DIGITS)}`,
  );
}

function keyOf({ id, title, author, issued, 'container-title': container }: CslItem): string {
  const name = author?.[0];
  const who = name === undefined ? (container ?? '') : 'literal' in name ? name.literal : name.family;
  const words = wordsOf(title);
  const word = words.find((one) => !SMALL.test(one)) ?? words[0] ?? '';
  const key = `${wordsOf(who).join('')}${issued?.['date-parts'][0]?.[0] ?? ''}${word}`;
  return /[a-z]/.test(key) ? key : id;
}

/** The words of a text in small ASCII letters and digits. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return folded.match(/[a-z\d]+/g) ?? [];
}
