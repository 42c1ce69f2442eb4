import type { ArticleHead, Excerpt } from '../../electron/contract/index.ts';
import { copy } from '../design/copy.ts';
import { formatCount, formatNumber, formatPartialDate } from '../design/format.ts';

type Cited = Pick<ArticleHead, 'byline' | 'title' | 'source' | 'published'>;

/** Where in a text a passage stands, as it is cited. */
type CitedPlace = Pick<Excerpt, 'paragraph' | 'page'>;

/** `Marian Aske, “Council answers”, The Gazette, 10 June 2021, p. 3, ¶ 4`, with what is known of it. */
export function citationOf({ byline, title, source, published }: Cited, place?: CitedPlace): string {
  return [
    byline,
    `“${title}”`,
    source,
    published && formatPartialDate(published),
    place?.page != null && `p. ${formatNumber(place.page)}`,
    place && `¶ ${formatNumber(place.paragraph)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A passage as it is pasted elsewhere: quoted, with where it stands. */
export function quoteOf(quote: string, citation: string): string {
  return `“${quote.trim()}”\n— ${citation}`;
}

/** Puts passages on the clipboard in this order, each with its citation. */
export function copyWithCitations(excerpts: readonly Excerpt[]): Promise<void> {
  const text = excerpts.map(({ quote, article, ...place }) => quoteOf(quote, citationOf(article, place)));
  const said =
    excerpts.length === 1
      ? 'Copied with its citation'
      : `${formatCount(excerpts.length, 'passage', 'passages')} copied with their citations`;
  return copy(text.join('\n\n'), said);
}
