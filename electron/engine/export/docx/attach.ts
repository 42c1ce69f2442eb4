import type { Document } from 'docx';
import type { Evidence } from '../../../contract/index.ts';

/** The namespace by which the part is known again: Word gives its custom XML parts other names. */
export const EVIDENCE_NAMESPACE = 'urn:carrel:evidence';

/** What XML 1.0 has no way to write; JSON has. */
const UNWRITABLE = /[\uFFFE\uFFFF]/g;

/** A file within a package, by its path there. */
export interface Part {
  readonly path: string;
  readonly data: string;
}

/**
 * Relates a custom XML part (ISO 29500-1, 15.2.4) to the document, which Word and LibreOffice keep when they save it again.
 * @returns the part, to be packed with it
 */
export function attachEvidence(file: Document, evidence: Evidence): Part {
  file.Document.Relationships.addRelationship(
    'Evidence',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    '../customXml/item1.xml',
  );
  const json = JSON.stringify(evidence)
    .replaceAll(UNWRITABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return {
    path: 'customXml/item1.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<evidence xmlns="${EVIDENCE_NAMESPACE}">${json}</evidence>`,
  };
}
