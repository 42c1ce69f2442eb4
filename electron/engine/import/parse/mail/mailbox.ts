import { hash } from 'node:crypto';
import { decodeWords } from 'postal-mime';
import { stepOf, uniqueName, type Container, type Part } from '../container.ts';
import { malformed } from '../failure.ts';
import { LIMITS } from '../limits.ts';
import { tooMany } from '../zip/archive.ts';

/** Each message begins so, behind an empty line; a time or a year is what tells it from prose. */
const OPENING = /^From .*(?:\d:\d\d|\b(?:19|20)\d\d\b)/;

/** How much of a line is looked at, and how much of a message for its head. */
const LONGEST_LINE = 500;
const LONGEST_HEAD = 64 * 1024;

/** Longest part of a subject in the name of a message, in UTF-16 code units. */
const LONGEST_SUBJECT = 60;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The messages of a mailbox (RFC 4155 and its kin) as files. They are named by subject and message id, so that a message
 * is the same one however many were added or thrown away before it.
 */
export function openMailbox(bytes: Uint8Array): Container {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const messages = messagesIn(source);
  if (messages.length === 0) throw malformed('mailbox');
  if (messages.length > LIMITS.parts) throw tooMany(messages.length);
  const taken = new Set<string>();
  const named = new Map(messages.map((range) => [uniqueName(nameOf(source, range), taken), range]));
  return {
    parts: [...named].map(([name, { start, end }]): Part => ({ name, bytes: end - start })),
    read(name) {
      const range = named.get(name);
      if (range === undefined) throw malformed('mailbox');
      return Promise.resolve({ bytes: asSent(source.subarray(range.start, range.end)) });
    },
  };
}

/** Where each message is, without the line before it. */
function messagesIn(source: Buffer): readonly Range[] {
  const starts: number[] = [];
  if (isOpening(source, 0)) starts.push(0);
  for (let at = source.indexOf('\nFrom '); at !== -1; at = source.indexOf('\nFrom ', at + 1)) {
    const before = source[at - 1] === 0x0d ? at - 2 : at - 1;
    if (source[before] === 0x0a && isOpening(source, at + 1)) starts.push(at + 1);
  }
  return starts.map((at, index) => {
    const line = source.indexOf('\n', at);
    const end = starts[index + 1] ?? source.length;
    return { start: line === -1 ? end : Math.min(end, line + 1), end };
  });
}

function isOpening(source: Buffer, at: number): boolean {
  return OPENING.test(source.toString('latin1', at, at + LONGEST_LINE).split('\n', 1)[0]!);
}

function nameOf(source: Buffer, { start, end }: Range): string {
  const opening = source.toString('latin1', start, Math.min(end, start + LONGEST_HEAD));
  const head = opening.split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ');
  const id = /^message-id:\s*(\S+)/im.exec(head)?.[1];
  const raw = /^subject:[ \t]*(.*)$/im.exec(head)?.[1] ?? '';
  const decoded = decodeWords(Buffer.from(raw, 'latin1').toString());
  const subject = Array.from(stepOf(decoded)).slice(0, LONGEST_SUBJECT).join('').trim() || 'Message';
  const mark = hash('sha256', id ?? source.subarray(start, end)).slice(0, 8);
  return `${subject} ${mark}.eml`;
}

/** What mail programs note in their mailboxes: it changes with every look at a message. */
const BOOKKEEPING =
  /(?:^|\r?\n)(?:(?:X-)?Status|X-Mozilla-(?:Status2?|Keys)|X-Keywords|X-UID|X-IMAP(?:base)?|Content-Length):.*(?:\r?\n[ \t].*)*/gi;

/** The message as it was sent: without the program's notes in its head, and without the `>` before a `From ` of its own. */
function asSent(message: Buffer): Uint8Array {
  const source = message.toString('latin1');
  const end = /\r?\n\r?\n/.exec(source)?.index ?? source.length;
  const body = source.slice(end).replace(/^>(>*From )/gm, '$1');
  return Buffer.from(
    source
      .slice(0, end)
      .replace(BOOKKEEPING, '')
      .replace(/^\r?\n/, '') + body,
    'latin1',
  );
}
