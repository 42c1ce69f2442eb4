import { plainText } from './plain.ts';

/** Something is left out here, or was put in by the quoter. Three dots at an end leave nothing to look for. */
const GAP = /\[[^\][]{0,200}\]|\(\s*(?:\u2026|\.\s?\.\s?\.)\s*\)|\u2026|\.(?:\s?\.){2,3}/gu;

/** Punctuation at the ends of a quotation belongs to the sentence around it. */
const ENDS = /^[\s"'.,;:\u2014-]+|[\s"'.,;:\u2014-]+$/gu;

/**
 * The parts of a quotation that its source should have, in order: without the marks around it, cut at `[…]`, `...` and
 * whatever else stands in square brackets, save a letter at the beginning of a word, whose case was changed (`[T]he`).
 * Empty if there is no word in it.
 */
export function partsOf(quotation: string): readonly string[] {
  return quotation
    .replaceAll(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(GAP)
    .map((part) => part.trim().replaceAll(QUOTES_AT_ENDS, '').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const QUOTES_AT_ENDS = /^[\p{Pi}\p{Pf}"'„‚«»「」『』\s]+|[\p{Pi}\p{Pf}"'„‚«»「」『』\s]+$/gu;

/** A part as it is looked for: without typography, and without the punctuation at its ends. */
export function soughtOf(part: string): string {
  const { text } = plainText(part);
  return text.replaceAll(ENDS, '') || text;
}
