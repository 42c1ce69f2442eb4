import type { DraftSource } from '../draft.ts';
import { parseNames, type Name } from './names.ts';

/** A source as CSL has it (CSL-JSON schema), as far as an archive of articles knows of it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'interview' | 'document';
  readonly title: string;
  readonly author?: readonly Name[];
  readonly interviewer?: readonly Name[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly language?: string;
}

/**
 * An article of a paper or a site; without one to name, an interview, a page of the web or a document. An interview is by
 * whom is interviewed, also one in a paper: that one stays an article, since styles leave out where an interview stands.
 * The id is that of the article in the archive.
 */
export function itemOf({
  uid,
  language,
  address,
  saved,
  citation: { byline, title, source, published, interviewees },
}: DraftSource): CslItem {
  const wrote = byline === null ? [] : parseNames(byline);
  const spoke = interviewees.flatMap(parseNames);
  const author = spoke.length > 0 ? spoke : wrote;
  return {
    id: uid,
    type: typeOf(source, spoke.length > 0, address),
    title,
    ...(author.length > 0 && { author }),
    ...(spoke.length > 0 && wrote.length > 0 && { interviewer: wrote }),
    ...(source !== null && { 'container-title': source }),
    ...(published !== null && { issued: dateOf(published) }),
    ...(address !== null && { URL: address }),
    ...(address !== null && saved !== null && { accessed: dateOf(saved) }),
    ...(language !== null && { language }),
  };
}

function typeOf(source: string | null, interview: boolean, address: string | null): CslItem['type'] {
  if (source !== null) return 'article-newspaper';
  if (interview) return 'interview';
  return address === null ? 'document' : 'webpage';
}

function dateOf(date: string): NonNullable<CslItem['issued']> {
  return { 'date-parts': [date.split('-').map(Number)] };
}
