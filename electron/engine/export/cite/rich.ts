import type { RichText } from '../../../contract/index.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&#38;': '&',
  '&#60;': '<',
  '&#62;': '>',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

/** What citeproc writes in HTML, as text with its setting; small capitals, underlining and raised letters are left plain. */
export function parseRich(html: string): RichText {
  const runs: { text: string; italic?: true; bold?: true }[] = [];
  const open: string[] = [];
  for (const piece of html.split(/(<[^>]*>)/)) {
    const [, end, element] = /^<(\/?)(\w+)/.exec(piece) ?? [];
    if (element !== undefined) {
      if (end === '') open.push(/font-(?:style|weight):normal/.test(piece) ? 'normal' : element);
      else open.pop();
      continue;
    }
    const text = piece.replaceAll(/&(?:#38|#60|#62|amp|lt|gt);/g, (entity) => ENTITIES[entity]!);
    if (text.trim() === '' && (runs.length === 0 || text === '')) continue;
    const setting = open.findLast((element) => element === 'i' || element === 'b' || element === 'normal');
    runs.push({
      text,
      ...(setting === 'i' && { italic: true as const }),
      ...(setting === 'b' && { bold: true as const }),
    });
  }
  while (runs.at(-1)?.text.trim() === '') runs.pop();
  const last = runs.pop();
  return last ? [...runs, { ...last, text: last.text.trimEnd() }] : [];
}
