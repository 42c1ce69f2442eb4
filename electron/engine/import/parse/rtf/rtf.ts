import type { ParsedDocument } from '../parsed.ts';
import { malformed } from '../failure.ts';
import type { ParseContext } from '../format.ts';
import { documentWith } from '../head/properties.ts';
import { RtfReader } from './reader.ts';
import { tokensOf } from './tokens.ts';

/** Rich text: code pages of fonts, Unicode, fields and tables; without what is hidden, deleted or repeated on pages. */
export function parseRtf(bytes: Uint8Array, { path }: ParseContext): ParsedDocument {
  if (!/^\s*\{\\rtf/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')))
    throw malformed('rich text document');
  const reader = new RtfReader();
  for (const token of tokensOf(bytes)) reader.take(token);
  const { drafts, title, author, keywords, created } = reader.finish();
  return documentWith(
    { titles: [title], authors: [author], dates: [created], languages: [], keywords: [keywords] },
    drafts,
    path,
  );
}
