import { Paragraph, TextRun } from 'docx';
import type { ExportDocument } from '../../../contract/index.ts';
import { type LogDay, logDays, type LogLine } from '../log/days.ts';
import { type LogWords, logWords } from '../log/words.ts';
import { directed } from './blocks.ts';
import { textRuns } from './runs.ts';
import { headingOf } from './styles.ts';

/** The research log as a section of its own, on a new page; nothing where there is none. */
export function logParagraphs(document: ExportDocument): Paragraph[] {
  const days = logDays(document);
  if (days.length === 0) return [];
  const own = logWords[document.language];
  return [
    new Paragraph({ ...headingOf(1), pageBreakBefore: true, children: [new TextRun(own.title)] }),
    new Paragraph({ style: 'About', children: [new TextRun(own.about)] }),
    ...days.flatMap((one) => dayParagraphs(one, own)),
  ];
}

/** Its heading is one below those that the table of contents lists: there may be many days. */
function dayParagraphs({ day, entries }: LogDay, own: LogWords): Paragraph[] {
  const heading = new Paragraph({ ...headingOf(3), children: [new TextRun(day)] });
  return [heading, ...entries.flatMap((entry) => entryParagraphs(entry, own))];
}

function entryParagraphs(entry: LogLine, own: LogWords): Paragraph[] {
  const time = new TextRun({ text: `${entry.time}   `, style: 'PassageId' });
  if (entry.kind === 'note') {
    return entry.text
      .trim()
      .split(/\n\s*\n/)
      .map(
        (text, index) =>
          new Paragraph({
            style: 'OwnNote',
            ...directed(text),
            children: [...(index === 0 ? [time] : []), ...textRuns(text)],
          }),
      );
  }
  const { query, reading, came, opened, kept } = entry;
  const lines = [
    ...(reading === null ? [] : [`${own.readAs} ${reading}`]),
    came.join(' · '),
    ...(opened.length === 0 ? [] : [`${own.opened} ${opened.join(' · ')}`]),
    ...(kept.length === 0 ? [] : [own.kept]),
  ];
  return [
    new Paragraph({ style: 'LogEntry', children: [time, ...textRuns(query, { bold: true }, 'ltr')] }),
    ...lines.map(
      (text, index) =>
        new Paragraph({
          style: 'LogLine',
          keepNext: kept.length > 0 || index < lines.length - 1,
          children: textRuns(text, {}, 'ltr'),
        }),
    ),
    ...kept.map(({ reference, quote, title, removed }) => {
      const parts = [reference, quote, title, removed ? own.removed : null].filter((part) => part !== null);
      return new Paragraph({
        style: 'LogLine',
        numbering: { reference: 'bullets', level: 0 },
        children: textRuns(parts.join(' · '), {}, 'ltr'),
      });
    }),
  ];
}
