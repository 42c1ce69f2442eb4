import mammoth from 'mammoth';
import type { ParsedDocument } from '../parsed.ts';
import { malformed, ParseFailure } from '../failure.ts';
import type { ParseContext } from '../format.ts';
import { documentWith } from '../head/properties.ts';
import { blocksOf } from '../html/blocks.ts';
import { parsePage } from '../html/page.ts';
import { readValues } from '../xml.ts';
import { openZip } from '../zip/archive.ts';

const WHAT = 'Word document';

/** How a Compound File begins, in which Word keeps documents with a password and those of before 2007. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Besides mammoth's own: titles and quotes stay what they are. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
];

const OPTIONS = {
  styleMap: STYLES,
  externalFileAccess: false,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
};

/** Word documents of 2007 and later: by mammoth, to HTML, to blocks. */
export async function parseDocx(bytes: Uint8Array, { path }: ParseContext): Promise<ParsedDocument> {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) throw lockedOrOld(bytes);
  const zip = await openZip(bytes, WHAT);
  // Unpacked once under our own limits: mammoth has none.
  for (const entry of zip.entries) if (/\.(?:xml|rels)$/.test(entry.name)) await zip.read(entry);
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, OPTIONS);
  const drafts = blocksOf(parsePage(`<html><body>${html}</body></html>`).root, true, undefined);
  const values = readValues(await zip.find('docProps/core.xml'), () => malformed(WHAT));
  const said = (...names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  return documentWith(
    {
      titles: said('dc:title'),
      authors: said('dc:creator'),
      dates: said('dcterms:created', 'dcterms:modified'),
      languages: said('dc:language'),
      keywords: said('cp:keywords'),
    },
    drafts,
    path,
  );
}

function lockedOrOld(bytes: Uint8Array): ParseFailure {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return whole.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? new ParseFailure(
        'ENCRYPTED',
        'This document is locked with a password. Save it without one, and import it again.',
      )
    : new ParseFailure(
        'BINARY',
        'This is a document of an older Word. Save it as .docx, and import it again.',
      );
}
