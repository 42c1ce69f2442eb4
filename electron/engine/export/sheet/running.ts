import type { Paper } from '../../../contract/index.ts';

const SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

const running = `text-rendering: geometricPrecision; font: 7.5pt/1.2 'Carrel Sans', 'Carrel Text', sans-serif; color: #6b6459;`;
const oneLine = 'white-space: nowrap; overflow: hidden; text-overflow: ellipsis;';

/** What stands at the heads of pages. */
export interface Running {
  readonly title: string;
  readonly extent: string;
  /** The names of the sections that have pages of their own, by their places; null: of one that hasn't. */
  readonly sections: readonly (string | null)[];
}

/** The paper, and what stands at the head and the foot of its pages: nothing at the head of the first, nor at the foot of a title page. */
export function pageRules(paper: Paper, { title, extent, sections }: Running): string {
  // Chromium knows no running elements: pages of a section have a name of their own.
  const named = sections.map((name, index) =>
    name === null
      ? ''
      : `  @page part-${index + 1} { @top-right { content: ${cssString(name)}; } }\n  .part-${index + 1} { page: part-${index + 1}; }\n`,
  );
  return `@media print {
  @page {
    size: ${SIZES[paper]};
    margin: 27mm 22mm 25mm;
    @top-left { ${running} ${oneLine} vertical-align: top; padding-top: 13mm; width: 58%; text-align: left; content: ${cssString(title)}; }
    @top-right { ${running} ${oneLine} vertical-align: top; padding-top: 13mm; width: 40%; text-align: right; content: ${cssString(extent)}; }
    @bottom-right { ${running} vertical-align: bottom; padding-bottom: 13mm;
      content: counter(page) "\\2009/\\2009" counter(pages); }
  }
  @page :first { @top-left { content: none; } @top-right { content: none; } }
  @page title { @bottom-right { content: none; } }
  .named.apart, .named.apart ~ :is(.notes, .sources) { margin-top: 0; border-top: 0; }
  .document .log { margin-top: 0; }
${named.join('')}}`;
}

/** Any text as a CSS string: whatever is not a plain letter or digit is written by its number. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
