import type { ArticleHead } from '../../electron/contract/index.ts';
import { formatNumber, formatPartialDate } from '../design/format.ts';

type Cited = Pick<ArticleHead, 'byline' | 'title' | 'source' | 'published'>;

/** `Marian Aske, “Council answers”, The Gazette, 10 June 2021, ¶ 4`, with what is known of it. */
export function citationOf({ byline, title, source, published }: Cited, paragraph?: number): string {
  return [
    byline,
    `“${title}”`,
    source,
    published && formatPartialDate(published),
    paragraph !== undefined && `¶ ${formatNumber(paragraph)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A passage as it is pasted elsewhere: quoted, with where it stands. */
export function quoteOf(quote: string, citation: string): string {
  return `“${quote.trim()}”\n— ${citation}`;
}
