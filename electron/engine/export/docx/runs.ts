import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Mark, RichText } from '../../../contract/index.ts';
import { followable } from '../links.ts';
import { directionOf, RIGHT_TO_LEFT_RUN } from '../sheet/text.ts';

interface Setting {
  readonly italics?: boolean;
  readonly bold?: boolean;
  readonly style?: string;
  /** In which it is written, for spelling and for reading aloud; null where that isn't known. */
  readonly language?: string | null;
}

/**
 * A text as runs, each of one direction: Word turns around only what it is told to.
 * @param direction of the paragraph
 */
export function textRuns(
  text: string,
  { language, ...setting }: Setting = {},
  direction = directionOf(text),
): TextRun[] {
  const turned = direction === 'rtl';
  return text.split(RIGHT_TO_LEFT_RUN).flatMap((piece) => {
    if (piece === '') return [];
    const rightToLeft = directionOf(piece) === 'rtl' || (turned && !/\p{L}/u.test(piece));
    return piece.split('\n').map(
      (line, at) =>
        new TextRun({
          text: line,
          rightToLeft,
          ...(language && { language: languageOf(language) }),
          ...setting,
          ...(at > 0 && { break: 1 }),
        }),
    );
  });
}

/** Word asks for the languages of three kinds of script. */
function languageOf(language: string): NonNullable<IRunOptions['language']> {
  if (/^(?:ja|zh|ko)\b/.test(language)) return { eastAsia: language };
  return /^(?:ar|fa|he|ur|ps|ckb|yi)\b/.test(language) ? { bidirectional: language } : { value: language };
}

/**
 * A citation, with its setting. Behind what runs from right to left a mark of the other direction (U+200E) stands, since other
 * programs than Word would turn the digits around that come next.
 */
export function richRuns(rich: RichText): TextRun[] {
  return rich.flatMap(({ text, italic, bold }) => {
    const marked = text
      .split(RIGHT_TO_LEFT_RUN)
      .map((piece, index) => (index % 2 === 1 ? `${piece}\u200E` : piece));
    return textRuns(marked.join(''), { italics: italic === true, bold: bold === true }, 'ltr');
  });
}

/** Text with its marks, from `start` on. Marks may overlap: the text is cut wherever one begins or ends. */
export function markedRuns(text: string, marks: readonly Mark[], language: string | null): ParagraphChild[] {
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index): ParagraphChild[] => {
    const start = cuts[index]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const has = (kind: Mark['kind']): boolean => over.some((mark) => mark.kind === kind);
    const setting = {
      italics: has('emphasis'),
      bold: has('strong'),
      language,
      ...(has('code') && { style: 'Code' }),
    };
    const link = over.find((mark) => mark.kind === 'link');
    const href = link && followable(link.href);
    const runs = textRuns(text.slice(start, end), href ? { ...setting, style: 'Hyperlink' } : setting);
    return href ? [new ExternalHyperlink({ link: href, children: runs })] : runs;
  });
}
