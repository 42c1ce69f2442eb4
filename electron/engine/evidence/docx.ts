import { EVIDENCE_NAMESPACE } from '../export/docx/attach.ts';
import { malformed } from '../import/parse/failure.ts';
import { readXml } from '../import/parse/xml.ts';
import { openZip } from '../import/parse/zip/archive.ts';
import type { Readable } from './read.ts';

const WHAT = 'Word document';

/** What was taken out or moved away while changes were tracked, and the second rendering of a drawing. */
const NOT_SHOWN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:noBreakHyphen': '-' };

/** An exported Word document, also one that Word has saved again: what is attached to it, and its paragraphs. @throws ParseFailure */
export async function readDocx(bytes: Uint8Array): Promise<Readable> {
  const zip = await openZip(bytes, WHAT);
  for (const entry of zip.entries) {
    if (!/^customXml\/item\d+\.xml$/.test(entry.name)) continue;
    const json = evidenceIn(await zip.read(entry));
    if (json === null) continue;
    const document = await zip.find('word/document.xml');
    return { attached: JSON.parse(json), printed: { lines: document ? linesOf(document) : [] } };
  }
  return { attached: null, printed: { lines: [] } };
}

function evidenceIn(part: Uint8Array): string | null {
  let text = '';
  let own = false;
  readXml(
    part,
    {
      open: (name, attributes) => (own ||= name === 'evidence' && attributes['xmlns'] === EVIDENCE_NAMESPACE),
      text: (more) => (text += more),
    },
    () => malformed(WHAT),
  );
  return own ? text : null;
}

/** The text of each paragraph as it is shown: neither hidden nor deleted. */
function linesOf(document: Uint8Array): string[] {
  const lines: string[] = [];
  const paragraphs: string[] = [];
  const within: string[] = [];
  let hidden = false;
  const shown = (): boolean => !hidden && !within.some((name) => NOT_SHOWN.has(name));
  const add = (text: string): void => {
    if (paragraphs.length > 0 && shown()) paragraphs.push(paragraphs.pop()! + text);
  };
  readXml(
    document,
    {
      open(name, attributes) {
        within.push(name);
        if (name === 'w:p') paragraphs.push('');
        if (name === 'w:r') hidden = false;
        if (name === 'w:vanish') hidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
        add(SIGNS[name] ?? '');
      },
      text(text) {
        if (within.at(-1) === 'w:t') add(text);
      },
      close(name) {
        within.pop();
        if (name === 'w:p') lines.push(paragraphs.pop()!);
      },
    },
    () => malformed(WHAT),
  );
  return lines;
}
