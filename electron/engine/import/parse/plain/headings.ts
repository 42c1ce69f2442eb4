import { isName } from '../head/names.ts';

/** Longest heading, in UTF-16 code units and in words. */
const LONGEST = 80;
const MOST_WORDS = 10;
const LONGEST_UNDERLINED = 120;

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/;
const RULE = /^(?:[-=_*~#·•—–]\s*){3,}$/;

/** Words that stay small in a title whose others have capitals. */
const SMALL = /^(?:\p{Ll}{1,3}|from|into|over|than|that|upon|with|[^\p{L}]+)$/u;

/** The level of the heading that a line of `=` or `-` below it makes; null for any other line. */
export function underlineLevel(line: string): 2 | 3 | null {
  return UNDERLINE.test(line) ? (line.startsWith('=') ? 2 : 3) : null;
}

/** Below anything longer, or a sentence, such a line only parts the text. */
export function mayBeUnderlined(line: string): boolean {
  return line.length <= LONGEST_UNDERLINED && !/[.,:;]$/.test(line);
}

/** A line drawn across the page: it parts, and says nothing. */
export function isRule(line: string): boolean {
  const first = line.charCodeAt(0);
  if ((first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a)) return false;
  return RULE.test(line);
}

/** `THE CASE FOR IT`: a short line all in capitals. */
export function isCapitals(line: string): boolean {
  if (line.length > LONGEST || line !== line.toUpperCase() || !isShort(line)) return false;
  if (/[.,:;]$/.test(line) || !/^["“'‘«¿¡(]?[\p{L}\d]/u.test(line)) return false;
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 2 && capitals > (line.match(/\d/g)?.length ?? 0);
}

/** `TOP 3: Dredging`: what minutes and agendas call their parts. */
const AGENDA =
  /^(?:TOP|Tagesordnungspunkt|(?:agenda )?item|point|punto|ponto|punt)\s+(?:\d{1,2}\s*[:.)–-]?\s+\S|(?:\d{1,2}|one|two|three|four|five|six|eins|zwei|drei|vier|fünf|sechs|un|deux|trois|quatre|cinq|uno|dos|tres|cuatro|cinco|seis|um|dois|três|quatro)$)/iu;

export function isAgendaItem(line: string): boolean {
  return line.length <= LONGEST && AGENDA.test(line) && !/[.!?,;]$/.test(line);
}

/** `What the Council Said`: a short line, every word of weight with a capital, and no sign at its end but a question mark. */
export function isTitleCase(line: string): boolean {
  if (!isShort(line) || !/^\p{Lu}/u.test(line) || !/[\p{L}?]$/u.test(line) || /,.*,/.test(line)) return false;
  const words = line.split(' ');
  return words.length > 1 && words.every((word) => SMALL.test(word) || /^[“"‘'(]?\p{Lu}/u.test(word));
}

/** A short line that opens with a capital and ends like no sentence. */
export function isTitleLike(line: string): boolean {
  return isShort(line) && /^\p{Lu}/u.test(line) && /[\p{L}\d?]$/u.test(line);
}

/** A heading in the middle of a text is no longer than this in words where nothing but its place and its end tell it. */
const FEW_WORDS = 5;

/** `The swans`, `L’écluse`: a few words that open with a capital, say no name of a person and end like no sentence. */
export function isPlainHeading(line: string): boolean {
  return (
    isTitleLike(line) &&
    /^[^.!?:]*\p{L}{3}[^.!?:]*$/u.test(line) &&
    line.split(' ').length <= FEW_WORDS &&
    !isName(line, 2)
  );
}

/** Prose under a heading: a line of some length, or one that ends like a sentence. */
export function isProse(text: string): boolean {
  return text.length > LONGEST || /[.!?…。]["'”’»)]*$/u.test(text);
}

function isShort(line: string): boolean {
  return line.length <= LONGEST && line.split(' ').length <= MOST_WORDS;
}
