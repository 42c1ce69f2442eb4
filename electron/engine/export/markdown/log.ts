import type { ExportDocument } from '../../../contract/index.ts';
import { logDays, type LogLine } from '../log/days.ts';
import { type LogWords, logWords } from '../log/words.ts';
import { markdownLine, markdownText } from './text.ts';

/** The research log as a section of its own; nothing where there is none. */
export function logParts(document: ExportDocument): string[] {
  const days = logDays(document);
  if (days.length === 0) return [];
  const own = logWords[document.language];
  return [
    `## ${own.title}`,
    markdownText(own.about),
    ...days.flatMap(({ day, entries }) => [
      `### ${markdownLine(day)}`,
      entries.flatMap((entry) => entryLines(entry, own)).join('\n'),
    ]),
  ];
}

function entryLines(entry: LogLine, own: LogWords): string[] {
  if (entry.kind === 'note') {
    const [first, ...others] = `${entry.time} ${markdownText(entry.text)}`.split('\n');
    return [`- ${first}`, ...others.map((line) => `  ${line}`)];
  }
  const { time, query, reading, came, opened, kept } = entry;
  const read = reading === null ? '' : `, ${own.readAs} ${markdownLine(reading)}`;
  return [
    `- ${time} **${markdownLine(query)}**${read}`,
    `  - ${markdownLine(came.join(' · '))}`,
    ...(opened.length === 0 ? [] : [`  - ${own.opened} ${opened.map(markdownLine).join(' · ')}`]),
    ...kept.map(({ reference, quote, title, removed }) => {
      const parts = [reference, quote, title, removed ? own.removed : null].filter((part) => part !== null);
      return `  - ${own.kept} ${parts.map(markdownLine).join(' · ')}`;
    }),
  ];
}
