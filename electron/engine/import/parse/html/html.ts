import type { ParsedDocument } from '../parsed.ts';
import { cleanText } from '../characters.ts';
import { ParseFailure } from '../failure.ts';
import { endings } from '../../../../contract/endings.ts';
import { textual, type Format, type ParseContext } from '../format.ts';
import { readByline } from '../head/bylines.ts';
import { readCredit } from '../head/credits.ts';
import { bylineOf } from '../head/metadata.ts';
import { composeDocument } from '../markup.ts';
import { findArticle } from './article.ts';
import { declaredCharset } from './charset.ts';
import { webAddress } from '../links.ts';
import { parsePage } from './page.ts';
import { readMetadata } from './metadata.ts';

/** How many words a file's name needs to be a better title than the first sentence. */
const NAME_WORDS = 3;

/** Web pages: the article in them, without what stands around it. */
export const html: Format = {
  name: 'HTML',
  extensions: endings.html,
  parse: textual(parseHtml, declaredCharset),
};

/** Reads a page. What the whole says of a part of it goes before what the page says. */
export function parseHtml(
  source: string,
  { path, address: saved, about: whole }: ParseContext,
): ParsedDocument {
  const page = parsePage(source);
  const { base, own, named, ...metadata } = readMetadata(page.root, source);
  const address = own ?? saved;
  const { drafts, byline } = findArticle(page, base ?? address);
  // A title that somebody else gives to a picture makes no text of it.
  if (whole !== undefined && drafts.length === 0) {
    throw new ParseFailure('NO_TEXT', 'There is no text on this page.');
  }
  const [first] = drafts;
  // Word processors write the title of a document as a paragraph, and its first part as the only heading.
  const isTitle = named !== '' && first?.kind === 'paragraph' && first.text === named;
  const about = {
    ...metadata,
    title: (isTitle ? named : null) ?? metadata.title ?? (first?.kind === 'heading' ? first.text : null),
    byline: metadata.byline ?? namesIn(byline),
    ...whole,
  };
  const document = composeDocument(about, drafts, path, NAME_WORDS);
  return { ...document, address: address === undefined ? null : webAddress(address) };
}

/** The names in a line that the page marks as its byline, whatever else is in it. */
function namesIn(line: string | null): string | null {
  if (line === null) return null;
  const clean = cleanText(line).replace(/\s+/g, ' ').trim();
  return readCredit(clean)?.byline ?? readByline(clean) ?? bylineOf([clean]);
}
