import type { ParsedDocument } from '../parsed.ts';
import { malformed } from '../failure.ts';
import type { ParseContext } from '../format.ts';
import { parseHtml } from '../html/html.ts';
import { hostOf } from '../links.ts';
import { contentOf, readMessage } from './message.ts';

/** A saved page in one file (RFC 2557): the page is its first part of HTML, everything else is pictures and styles. */
export async function parseMhtml(bytes: Uint8Array, { path }: ParseContext): Promise<ParsedDocument> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = /\r?\n\r?\n/.exec(source)?.index ?? source.length;
  const head = source.slice(0, end);
  const boundary = /boundary=(?:"([^"\r\n]+)"|([^\s;]+))/i.exec(head);
  const mark = boundary?.[1] ?? boundary?.[2];
  const part = mark === undefined ? source : partOfHtml(source, mark);
  if (part === null) throw malformed('saved page');
  const page = await readMessage(Buffer.from(part, 'latin1'));
  const html =
    page.html ?? (page.attachments[0] ? Buffer.from(contentOf(page.attachments[0])).toString() : '');
  if (html === '') throw malformed('saved page');
  const address = locationIn(part) ?? locationIn(head);
  const document = parseHtml(html, { path, address });
  return { ...document, source: document.source ?? (address === undefined ? null : hostOf(address)) };
}

/** The first part that is HTML, with its own head. */
function partOfHtml(source: string, boundary: string): string | null {
  const mark = `--${boundary}`;
  for (let at = source.indexOf(mark); at !== -1;) {
    const next = source.indexOf(mark, at + mark.length);
    const part = source.slice(at + mark.length, next === -1 ? undefined : next).replace(/^[ \t]*\r?\n/, '');
    if (/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(part.split(/\r?\n\r?\n/, 1)[0]!))
      return part;
    at = next;
  }
  return null;
}

function locationIn(part: string): string | undefined {
  const head = part.split(/\r?\n\r?\n/, 1)[0]!;
  return /^(?:snapshot-)?content-location:\s*(https?:\S+)/im.exec(head)?.[1];
}
