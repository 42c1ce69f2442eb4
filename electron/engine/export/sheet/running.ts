import type { Paper } from '../../../contract/index.ts';

const SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

const running = `text-rendering: geometricPrecision; font: 7.5pt/1.2 'Carrel Sans', 'Carrel Text', sans-serif; color: #6b6459;`;

/** The paper, and what stands at the head and the foot of its pages: nothing at the head of the first, nor at the foot of a title page. */
export function pageRules(paper: Paper, title: string, extent: string): string {
  return `@media print {
  @page {
    size: ${SIZES[paper]};
    margin: 27mm 22mm 25mm;
    @top-left { ${running} vertical-align: top; padding-top: 13mm; width: 72%; text-align: left;
      white-space: nowrap; overflow: hidden; text-overflow: ellipsis; content: ${cssString(title)}; }
    @top-right { ${running} vertical-align: top; padding-top: 13mm; content: ${cssString(extent)}; }
    @bottom-right { ${running} vertical-align: bottom; padding-bottom: 13mm;
      content: counter(page) "\\2009/\\2009" counter(pages); }
  }
  @page :first { @top-left { content: none; } @top-right { content: none; } }
  @page title { @bottom-right { content: none; } }
}`;
}

/** Any text as a CSS string: whatever is not a plain letter or digit is written by its number. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
