import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { malformed } from '../failure.ts';

/** The last message that was read: its text and its attachments are asked for one after the other. */
let last: { readonly bytes: Uint8Array; readonly email: Email } | undefined;

/** Reads a message. @throws ParseFailure `MALFORMED` */
export async function readMessage(bytes: Uint8Array): Promise<Email> {
  if (last?.bytes === bytes) return last.email;
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch(() => null);
  if (email === null || email.headers.length === 0) throw malformed('message');
  last = { bytes, email };
  return email;
}

/** `Jane Roe <jane@example.org>` */
export function addressLine(addresses: readonly Address[]): string {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .filter(Boolean)
    .join(', ');
}

/** The bytes of an attachment. */
export function contentOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
