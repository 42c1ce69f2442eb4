import type { DraftSource } from '../draft.ts';
import { parseNames, type Name } from './names.ts';

/** A source as CSL has it (CSL-JSON schema), as far as an archive of articles knows of it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'document';
  readonly title: string;
  readonly author?: readonly Name[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
}

/** An article of a paper or a site; without one to name, a page of the web or a document. The id is that of the article in the archive. */
export function itemOf({
  uid,
  language,
  address,
  citation: { byline, title, source, published },
}: DraftSource): CslItem {
  const author = byline === null ? [] : parseNames(byline);
  return {
    id: uid,
    type: source !== null ? 'article-newspaper' : address === null ? 'document' : 'webpage',
    title,
    ...(author.length > 0 && { author }),
    ...(source !== null && { 'container-title': source }),
    ...(published !== null && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(address !== null && { URL: address }),
    ...(language !== null && { language }),
  };
}
