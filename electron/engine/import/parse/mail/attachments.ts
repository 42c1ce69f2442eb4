import type { Attachment, Email } from 'postal-mime';
import { stepOf, uniqueName, type Container, type Part } from '../container.ts';
import { kindOfName } from '../endings.ts';
import { malformed } from '../failure.ts';
import { contentOf, readMessage } from './message.ts';

/** The endings of attachments that come without a name that says what they are. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['application/pdf', '.pdf'],
  ['application/rtf', '.rtf'],
  ['text/rtf', '.rtf'],
  ['application/epub+zip', '.epub'],
  ['application/zip', '.zip'],
  ['application/vnd.oasis.opendocument.text', '.odt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['message/rfc822', '.eml'],
  ['text/html', '.html'],
  ['text/plain', '.txt'],
]);

/** The attachments of a message as files. */
export async function openMail(bytes: Uint8Array): Promise<Container> {
  const named = attachmentsOf(await readMessage(bytes));
  return {
    parts: [...named].map(([name, attachment]): Part => ({ name, bytes: contentOf(attachment).length })),
    read(name) {
      const attachment = named.get(name);
      if (attachment === undefined) throw malformed('message');
      return Promise.resolve({ bytes: contentOf(attachment) });
    },
  };
}

/** What is attached, by name. Pictures that the text shows, and signatures, are no files of their own. */
function attachmentsOf({ attachments }: Email): ReadonlyMap<string, Attachment> {
  const taken = new Set<string>();
  const named = new Map<string, Attachment>();
  for (const [index, attachment] of attachments.entries()) {
    const { filename, mimeType, related } = attachment;
    if (related || /^(?:application\/(?:pgp|pkcs7|x-pkcs7|ms-tnef)|image\/)/.test(mimeType)) continue;
    const given = stepOf(filename ?? '') || `attachment ${index + 1}`;
    const name = kindOfName(given) === undefined ? given + (ENDINGS.get(mimeType) ?? '') : given;
    named.set(uniqueName(name, taken), attachment);
  }
  return named;
}
