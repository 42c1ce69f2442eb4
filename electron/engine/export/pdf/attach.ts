import { deflateSync } from 'node:zlib';
import { type PdfFile, referenceIn } from './file.ts';

/** What the attached file is called. */
export const ATTACHED = 'evidence.json';

/**
 * The objects that attach a text to a PDF as a file the document is made from (ISO 32000-2, 7.11.4 and 14.13:
 * `AFRelationship` is `Data`), with the catalog that names it.
 */
export function attachEvidence(file: PdfFile, text: string): (readonly [number, string])[] {
  const root = referenceIn(file.trailer, 'Root');
  const catalog = root === null ? '' : file.object(root);
  if (root === null || !catalog.endsWith('>>') || /\/(?:Names|AF)\b/.test(catalog)) return [];
  const stream = file.free;
  const specification = stream + 1;
  const bytes = Buffer.from(text);
  const content = deflateSync(bytes).toString('latin1');
  const attached = `/AF [${specification} 0 R]\n/Names <</EmbeddedFiles <</Names [(${ATTACHED}) ${specification} 0 R]>>>>\n>>`;
  return [
    [
      stream,
      `<</Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode\n` +
        `/Length ${content.length} /Params <</Size ${bytes.length}>>>>\nstream\n${content}\nendstream`,
    ],
    [
      specification,
      `<</Type /Filespec /F (${ATTACHED}) /UF (${ATTACHED}) /AFRelationship /Data\n` +
        `/Desc (Where each passage was taken from)\n/EF <</F ${stream} 0 R /UF ${stream} 0 R>>>>`,
    ],
    [root, catalog.slice(0, -2) + attached],
  ];
}
