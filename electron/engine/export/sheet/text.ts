import type { Mark, RichText, SheetElement } from '../../../contract/index.ts';
import { followable } from '../links.ts';
import { type Child, el } from './element.ts';

const RIGHT_TO_LEFT = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
/** By the first letter, as the Unicode Bidirectional Algorithm has it (rules P2 and P3). */
const FIRST = new RegExp(`^\\P{L}*${RIGHT_TO_LEFT}`, 'u');
/** Splits a text at words from right to left, with no more between them than what belongs to a name or a title. */
export const RIGHT_TO_LEFT_RUN = new RegExp(
  `(${RIGHT_TO_LEFT}(?:[\\p{M}\\s\\d'’"״׳־-]*${RIGHT_TO_LEFT})*\\p{M}*)`,
  'u',
);

/** The side on which a text begins; `auto` can't see into an element's children. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return FIRST.test(text) ? 'rtl' : 'ltr';
}

/** A line in which a name or a title of another direction must not turn what stands beside it around. */
export function isolated(text: string): Child[] {
  return text
    .split(RIGHT_TO_LEFT_RUN)
    .map((piece, index) => (index % 2 === 1 ? el('bdi', {}, piece) : piece));
}

/** Names and dates beside one another, none of which turns the others around. */
export function apart(parts: readonly string[]): Child[] {
  return parts.flatMap((part, index) => [index === 0 ? null : ' · ', el('bdi', {}, part)]);
}

/** A citation, with its setting. */
export function richElements(rich: RichText): Child[] {
  return rich.flatMap(({ text, italic, bold }) => {
    const content = isolated(text);
    if (italic) return [el('i', {}, content)];
    return bold ? [el('b', {}, content)] : content;
  });
}

/** Not `em` and `strong`: Chromium makes tags of them that the version of PDF it writes doesn't know. */
const ELEMENTS = { emphasis: 'i', strong: 'b', code: 'code' } as const;

/** Text with its marks. Marks may overlap: the text is cut wherever one begins or ends. */
export function markedText(text: string, marks: readonly Mark[] = []): Child[] {
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return over.reduceRight<SheetElement | string>(
      (inner, mark) => wrap(inner, mark),
      text.slice(start, end),
    );
  });
}

function wrap(inner: SheetElement | string, mark: Mark): SheetElement | string {
  if (mark.kind !== 'link') return el(ELEMENTS[mark.kind], {}, inner);
  const href = followable(mark.href);
  return href === null ? inner : el('a', { href }, inner);
}
