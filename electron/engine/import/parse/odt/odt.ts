import type { ParsedDocument } from '../parsed.ts';
import { malformed, ParseFailure } from '../failure.ts';
import type { ParseContext } from '../format.ts';
import { documentWith } from '../head/properties.ts';
import { readValues } from '../xml.ts';
import { openZip } from '../zip/archive.ts';
import { contentOf } from './content.ts';

const damaged = () => malformed('OpenDocument text');

/** OpenDocument texts (ISO/IEC 26300): `content.xml` has the text, `meta.xml` what is said of it. */
export async function parseOdt(bytes: Uint8Array, { path }: ParseContext): Promise<ParsedDocument> {
  const zip = await openZip(bytes, 'OpenDocument text');
  const manifest = await zip.find('META-INF/manifest.xml');
  if (manifest !== null && Buffer.from(manifest).includes('encryption-data')) {
    throw new ParseFailure(
      'ENCRYPTED',
      'This document is locked with a password. Save it without one, and import it again.',
    );
  }
  const content = await zip.find('content.xml');
  if (content === null) throw damaged();
  const drafts = contentOf(content, await zip.find('styles.xml'), damaged);
  const values = readValues(await zip.find('meta.xml'), damaged);
  const said = (...names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  return documentWith(
    {
      titles: said('dc:title'),
      authors: [...said('meta:initial-creator'), ...said('dc:creator')].slice(0, 1),
      dates: said('meta:creation-date', 'dc:date'),
      languages: said('dc:language'),
      keywords: said('meta:keyword'),
    },
    drafts,
    path,
  );
}
