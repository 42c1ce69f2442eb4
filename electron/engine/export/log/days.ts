import type { AppendixSearch, ExportDocument } from '../../../contract/index.ts';
import { formatParagraphs } from '../cite/plain.ts';
import { type Words, words } from '../words.ts';
import { logWords } from './words.ts';

/** The entries of one day of the log, in the words of the document. */
export interface LogDay {
  readonly day: string;
  readonly entries: readonly LogLine[];
}

/** An entry of the log as every format tells it. */
export type LogLine =
  | { readonly kind: 'note'; readonly time: string; readonly text: string }
  | {
      readonly kind: 'search';
      readonly time: string;
      readonly query: string;
      /** How it was read; null where it was read as it was typed. */
      readonly reading: string | null;
      /** What it found, in which state of the archive, and where it was asked. */
      readonly came: readonly string[];
      /** Titles of articles. */
      readonly opened: readonly string[];
      readonly kept: readonly KeptLine[];
    };

/** A passage that was kept. */
export interface KeptLine {
  /**
   * Which passage of the document it is: its id and its paragraph, joined by a dot, so that nobody who looks for the id takes
   * this for the passage. Null for one that isn't in the document: that one is quoted.
   */
  readonly reference: string | null;
  readonly quote: string | null;
  readonly title: string;
  readonly removed: boolean;
}

/** A quotation goes on up to here, in characters: the log tells what was kept, and is no second copy of it. */
const QUOTED = 240;

/** The log of a document by days, in the time of whoever makes it; empty where there is none. */
export function logDays({ log, language, passages }: ExportDocument): LogDay[] {
  const own = words[language];
  const day = new Intl.DateTimeFormat(own.locale, { dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(own.locale, { timeStyle: 'short' });
  const references = new Map(
    passages.map(({ id, citation }) => [id, `${id}·${formatParagraphs(citation.paragraphs)}`]),
  );
  const days = Map.groupBy(log ?? [], ({ at }) => day.format(new Date(at)));
  return Array.from(days, ([day, entries]) => ({
    day,
    entries: entries.map((entry): LogLine => {
      const at = time.format(new Date(entry.at));
      if (entry.kind === 'note') return { kind: 'note', time: at, text: entry.text };
      const { query, reading, opened, kept } = entry;
      return {
        kind: 'search',
        time: at,
        query,
        reading: reading === query ? null : reading,
        came: cameOf(entry, own, logWords[language]),
        opened: opened.map(({ title }) => title),
        kept: kept.map(({ passage, quote, title, removed }) => {
          const reference = (passage !== null && references.get(passage)) || null;
          return { reference, quote: reference === null ? shortened(quote, own) : null, title, removed };
        }),
      };
    }),
  }));
}

function cameOf(
  { total, archive, host }: AppendixSearch,
  { locale }: Words,
  { found, state, onCommandLine }: (typeof logWords)['en'],
): string[] {
  const number = (count: number): string => count.toLocaleString(locale);
  return [
    found(number(total), number(archive.articles)),
    `${state} ${number(archive.changes)}`,
    ...(host === 'command line' ? [onCommandLine] : []),
  ];
}

function shortened(quote: string, { quotes: [open, close] }: Words): string {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  const cut =
    characters.length > QUOTED
      ? `${characters
          .slice(0, QUOTED)
          .join('')
          .replace(/\s+\S*$/u, '')} …`
      : line;
  return `${open}${cut}${close}`;
}
