import type { Draft } from '../canonical.ts';
import { cleanText } from '../characters.ts';
import { blocksOf } from '../plain/blocks.ts';
import { joinerFor } from '../plain/hyphens.ts';
import { chunksOf } from '../plain/lines.ts';
import { wrapWidth } from '../plain/wrapping.ts';
import { findSpeakers } from '../speakers.ts';

/** What a reply quotes opens with these. */
const QUOTED = /^(?:>\s?)+/;

const SIGNATURE = /^-- ?$/;

const NOBODY = findSpeakers([]);

/** The blocks of a message written in plain text: what it quotes as quotes, the signature in its own lines. */
export function draftsOfText(source: string): readonly Draft[] {
  const lines = cleanText(source).split('\n');
  const end = lines.findLastIndex((line) => SIGNATURE.test(line));
  const written = end === -1 ? lines : lines.slice(0, end);
  const drafts: Draft[] = [];
  let open: { readonly quoted: boolean; readonly lines: string[] } | undefined;
  for (const line of written) {
    const quoted = QUOTED.test(line);
    if (open === undefined || open.quoted !== quoted) {
      if (open) drafts.push(...draftsOf(open.lines, open.quoted));
      open = { quoted, lines: [] };
    }
    open.lines.push(quoted ? line.replace(QUOTED, '') : line);
  }
  if (open) drafts.push(...draftsOf(open.lines, open.quoted));
  if (end === -1) return drafts;
  const signature = lines.slice(end + 1).map((line) => line.trim().replace(/\s+/g, ' '));
  return [...drafts, { kind: 'paragraph', text: signature.filter(Boolean).join('\n') }];
}

function draftsOf(lines: readonly string[], quoted: boolean): readonly Draft[] {
  const text = lines.join('\n');
  const chunks = chunksOf(text);
  const drafts = blocksOf(chunks, new Map(), { width: wrapWidth(chunks), join: joinerFor(text) }, NOBODY);
  return quoted ? drafts.map(({ text, marks = [] }): Draft => ({ kind: 'quote', text, marks })) : drafts;
}
