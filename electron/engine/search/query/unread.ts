import { parseDates } from './dates.ts';
import { getField, isDateField } from './fields.ts';
import { FUZZY, WILD } from './parse.ts';
import { whyNoRegex } from './regex.ts';
import { tokenise } from './tokens.ts';

/** `foo:bar`, but no address and no time of day. */
const NAMED = /^(\p{L}{2,15})[:：][\p{L}\p{N}]/u;
const STAR_INSIDE = /[\p{L}\p{N}]\*+[^*]*[\p{L}\p{N}]/u;
const DISTANCE = /^[\p{L}\p{M}'’-]+~[\d.]+$/u;

/**
 * Sentences on the parts of a query that look like more than text and were looked for as text: a broken regular
 * expression, a date that is none, a pattern with other signs in it, a name that is no field.
 */
export function whatWasRead(query: string, now = new Date()): readonly string[] {
  const tokens = tokenise(query, false);
  return tokens.flatMap((token, at): readonly string[] => {
    const before = tokens[at - 1];
    if (token.kind === 'regex') {
      const reason = whyNoRegex(token.expression);
      return reason === null ? [] : [`${token.text} is no regular expression (${reason}): ${AS_TEXT}`];
    }
    if (token.kind !== 'word') return [];
    const { text } = token;
    if (before?.kind === 'field') {
      if (!isDateField(before.field) || parseDates(text, before.field, now)) return [];
      return [`“${text}” is no date: ${before.text}${text} ${WAS_TEXT} ${DATES}`];
    }
    const name = NAMED.exec(text)?.[1];
    if (name !== undefined && getField(name) === undefined) {
      return [`There is no field “${name}”: ${text} ${WAS_TEXT}`];
    }
    if (STAR_INSIDE.test(text) && !WILD.test(text)) return [`${text} is no pattern: ${AS_TEXT} ${PATTERNS}`];
    return DISTANCE.test(text) && !FUZZY.test(text) ? [`${text} ${WAS_TEXT} ${SPELLINGS}`] : [];
  });
}

const AS_TEXT = 'its words were looked for.';
const WAS_TEXT = 'was looked for as text.';
const DATES = 'Dates are written 2021, 2021-03 or 2021-03-05, and P30D/ stands for the last 30 days.';
const PATTERNS = 'A pattern is letters with up to four stars or question marks.';
const SPELLINGS = 'Near spellings are asked for with ~, ~1 or ~2.';
