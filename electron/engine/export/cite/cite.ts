import type { Citation, CitationStyle, DocumentLanguage, ExportDocument } from '../../../contract/index.ts';
import { askThread } from '../../import/read/thread.ts';
import type { Draft } from '../draft.ts';
import { words } from '../words.ts';
import { itemOf } from './items.ts';
import { citePlainly } from './plain.ts';
import type { Citations, CiteRequest, Place } from './process.ts';

export interface CitingOptions {
  readonly style: CitationStyle;
  readonly language: DocumentLanguage;
}

/**
 * The document with its passages cited and its sources listed as a style wants it.
 * @throws the signal's reason when it is aborted
 */
export async function citeDocument(
  draft: Draft,
  { style, language }: CitingOptions,
  signal: AbortSignal,
): Promise<ExportDocument> {
  const own = words[language];
  if (style === 'plain') {
    return {
      ...draft,
      style,
      language,
      evidence: null,
      passages: draft.passages.map((passage) => ({ ...passage, cited: citePlainly(passage.citation, own) })),
      sources: draft.sources.map((source) => ({
        ...source,
        entry: citePlainly({ ...source.citation, address: source.address }, own),
      })),
    };
  }
  const uids = new Map(draft.sources.map(({ article, uid }) => [article, uid]));
  const places = draft.passages.map(({ article, citation }) => placeOf(uids.get(article)!, citation));
  const request: CiteRequest = { kind: 'cite', style, language, items: draft.sources.map(itemOf), places };
  const { cited, entries } = await askThread<Citations>(request, signal);
  const sources = new Map(draft.sources.map((source) => [source.uid, source]));
  return {
    ...draft,
    style,
    language,
    evidence: null,
    passages: draft.passages.map((passage, index) => Object.assign({ cited: cited[index]! }, passage)),
    sources: entries.map(({ item, entry }) => Object.assign({ entry }, sources.get(item)!)),
  };
}

/** The pages where there are any: they can be looked up without Carrel. */
function placeOf(item: string, { pages, paragraphs }: Citation): Place {
  const [first, last] = pages ?? paragraphs;
  const locator = first === last ? String(first) : `${first}-${last}`;
  return { item, label: pages ? 'page' : 'paragraph', locator };
}
