import type { Mark } from '../../contract/index.ts';
import { followable } from './links.ts';
import { printable } from './printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or as the value of a quoted attribute: nothing in it means anything. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const RIGHT_TO_LEFT = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
const ANYWHERE = new RegExp(RIGHT_TO_LEFT, 'u');
/** By the first letter, as the Unicode Bidirectional Algorithm has it (rules P2 and P3). */
const FIRST = new RegExp(`^\\P{L}*${RIGHT_TO_LEFT}`, 'u');

/** The attribute for something that stands on the side where its text begins; `dir="auto"` can't see into its children. */
export function directionOf(text: string): string {
  return FIRST.test(text) ? ' dir="rtl"' : ' dir="ltr"';
}

/** A name or a title within a line of another language: it must not turn what stands beside it around. */
export function isolated(text: string): string {
  return ANYWHERE.test(text) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text);
}

/** Not `em` and `strong`: Chromium makes tags of them that the version of PDF it writes doesn't know. */
const ELEMENTS = { emphasis: 'i', strong: 'b', code: 'code' } as const;

/** Text with its marks as inline HTML. Marks may overlap: the text is cut wherever one begins or ends. */
export function htmlText(text: string, marks: readonly Mark[] = []): string {
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index]!;
      const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
      return over.reduceRight((html, mark) => wrap(html, mark), escapeHtml(text.slice(start, end)));
    })
    .join('');
}

function wrap(html: string, mark: Mark): string {
  if (mark.kind !== 'link') return `<${ELEMENTS[mark.kind]}>${html}</${ELEMENTS[mark.kind]}>`;
  const href = followable(mark.href);
  return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
}
