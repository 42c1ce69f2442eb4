import { isName } from '../../head/names.ts';
import type { Chunk } from '../lines.ts';

/** How a letter opens, in a line of its own: `Dear Miss Pargeter,`. */
const SALUTATION =
  /^(?:(?:my )?dear(?:est)?|to whom|sir|sirs|madam|sehr geehrte[rs]?|liebe[rs]?|querid[oa]s?|estimad[oa]s?|muy señor(?:es)? mío|distinguid[oa]s?|chers?|chère|madame|monsieur|messieurs|car[oa]s?|prezad[oa]s?|exm[oa]\.?|egregi[oa]?|gentile)(?:\s[^.!?:]{1,60})?[,:!]$/iu;

/** How it closes. */
const CLOSING =
  /^(?:(?:i (?:am|remain),? )?yours|(?:with )?(?:kind(?:est)? |best |warm(?:est)? )?regards|sincerely|faithfully|respectfully|mit (?:freundlichen|herzlichen|besten|vorzüglicher)|hochachtungsvoll|herzlich(?:e|st)|(?:muy )?atentamente|un (?:cordial )?saludo|saludos|cordialmente|cordialement|veuillez agréer|bien à vous|salutations|atenciosamente|com os melhores cumprimentos|cumprimentos|cordiali saluti|distinti saluti)(?![\p{L}]).{0,80}$/iu;

/** In how many of the last lines the name stands, and how far below the closing. */
const LAST_LINES = 12;
const BELOW = 2;

export function isSalutation(line: string): boolean {
  return line.length <= 80 && SALUTATION.test(line);
}

/** Who signed a letter: the name of at least two words right below its closing. Null where it doesn't close so. */
export function signatureOf(chunks: readonly Chunk[]): string | null {
  const last = chunks.slice(-LAST_LINES).flat().slice(-LAST_LINES);
  const closing = last.findLastIndex(({ text }) => CLOSING.test(text));
  if (closing === -1) return null;
  return (
    last.slice(closing + 1, closing + 1 + BELOW).find(({ text }) => isName(text, 2) && /\p{Lu}/u.test(text))
      ?.text ?? null
  );
}
