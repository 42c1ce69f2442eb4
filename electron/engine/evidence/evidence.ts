import type { Evidence, ExportDocument, ExportPassage } from '../../contract/index.ts';
import { plainText } from '../export/cite/plain.ts';
import type { Layout } from '../export/layout.ts';

/** The document with what proves it, where its layout asks for that. */
export function withEvidence(document: ExportDocument, { evidence, notes }: Layout): ExportDocument {
  return evidence ? { ...document, evidence: evidenceOf(document, notes === 'inline') } : document;
}

/** @param cited whether each citation stands right below its quotation */
function evidenceOf(document: ExportDocument, cited: boolean): Evidence {
  return {
    format: 'carrel-evidence',
    version: 1,
    made: document.made,
    title: document.title,
    passages: document.passages.map((passage) => ({
      id: passage.id,
      title: passage.citation.title,
      quote: passage.blocks.map(({ text }) => text),
      speaker: passage.blocks[0]?.speaker ?? null,
      masked: [...passage.masked],
      cited: cited ? plainText(passage.cited) : null,
      place: passage.place,
    })),
  };
}

/** `3f9a2c… · r2 · 1204–1388 · SHA-256 …`: what is printed below a passage; null for one that leads nowhere. */
export function placeLine({ place }: Pick<ExportPassage, 'place'>): string | null {
  if (!place) return null;
  const { uid, revision, start, end, sha256 } = place;
  return `${uid} · r${revision} · ${start}–${end} · SHA-256 ${sha256}`;
}
