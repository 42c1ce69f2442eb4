import type { Email } from 'postal-mime';
import type { ParsedDocument } from '../parsed.ts';
import type { Draft } from '../canonical.ts';
import { cleanText } from '../characters.ts';
import type { ParseContext } from '../format.ts';
import { dateOf } from '../head/dates.ts';
import { blocksOf } from '../html/blocks.ts';
import { parsePage } from '../html/page.ts';
import { composeDocument } from '../markup.ts';
import { addressLine, readMessage } from './message.ts';
import { draftsOfText } from './text.ts';

/** A plain text is what was written, unless it is much shorter than the HTML beside it: a note to look at that. */
const SHARE = 0.6;

/** A message as an article: its subject, who wrote it, to whom and when, and what. */
export async function parseMail(bytes: Uint8Array, { path }: ParseContext): Promise<ParsedDocument> {
  const email = await readMessage(bytes);
  const head = headOf(email);
  const body = bodyOf(email);
  const metadata = {
    title: oneLine(email.subject ?? '') || null,
    byline: email.from === undefined ? null : oneLine(email.from.name || email.from.address || '') || null,
    published: dateOf(valueOf(email, 'date')),
    source: null,
    language: null,
    tags: [],
  };
  const drafts = head === '' ? body : [{ kind: 'paragraph', role: 'byline', text: head } as const, ...body];
  return composeDocument(metadata, drafts, path, 1);
}

/** From, To, Cc and Date, a line each. */
function headOf(email: Email): string {
  const lines = [
    ['From', addressLine(email.from === undefined ? [] : [email.from])],
    ['To', addressLine(email.to ?? [])],
    ['Cc', addressLine(email.cc ?? [])],
    ['Date', valueOf(email, 'date')],
  ];
  return lines
    .map(([name, value]) => [name, oneLine(value!)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function bodyOf({ text = '', html = '' }: Email): readonly Draft[] {
  const written = draftsOfText(text);
  if (html === '') return written;
  const laidOut = blocksOf(parsePage(html).root, true, undefined);
  return lettersIn(written) < lettersIn(laidOut) * SHARE ? laidOut : written;
}

function lettersIn(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { text }) => sum + text.length, 0);
}

function valueOf({ headers }: Email, key: string): string {
  return headers.find((header) => header.key === key)?.value ?? '';
}

function oneLine(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ').trim();
}
