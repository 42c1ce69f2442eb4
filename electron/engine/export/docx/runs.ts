import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Mark, RichText } from '../../../contract/index.ts';
import { followable } from '../links.ts';
import { directionOf, RIGHT_TO_LEFT_RUN } from '../sheet/text.ts';

interface Setting {
  readonly italics?: boolean;
  readonly bold?: boolean;
  readonly style?: string;
}

/** A text as runs, each of one direction: Word turns around only what it is told to. */
export function textRuns(text: string, setting: Setting = {}): TextRun[] {
  return text.split(RIGHT_TO_LEFT_RUN).flatMap((piece) => {
    if (piece === '') return [];
    const rightToLeft = directionOf(piece) === 'rtl';
    const lines = piece.split('\n');
    return lines.map(
      (line, index) => new TextRun({ text: line, rightToLeft, ...setting, ...(index > 0 && { break: 1 }) }),
    );
  });
}

/** A citation, with its setting. */
export function richRuns(rich: RichText): TextRun[] {
  return rich.flatMap(({ text, italic, bold }) =>
    textRuns(text, { italics: italic === true, bold: bold === true }),
  );
}

/** Text with its marks, from `start` on. Marks may overlap: the text is cut wherever one begins or ends. */
export function markedRuns(text: string, marks: readonly Mark[] = []): ParagraphChild[] {
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index): ParagraphChild[] => {
    const start = cuts[index]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const has = (kind: Mark['kind']): boolean => over.some((mark) => mark.kind === kind);
    const setting = {
      italics: has('emphasis'),
      bold: has('strong'),
      ...(has('code') && { style: 'Code' }),
    };
    const link = over.find((mark) => mark.kind === 'link');
    const href = link && followable(link.href);
    const runs = textRuns(text.slice(start, end), href ? { ...setting, style: 'Hyperlink' } : setting);
    return href ? [new ExternalHyperlink({ link: href, children: runs })] : runs;
  });
}
