import type { Mark, QuotedBlock } from '../../contract/index.ts';
import type { Draft, DraftPassage, DraftSource } from './draft.ts';

/** `[start, end)` of a text, in UTF-16 code units, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is to be replaced in a text, in the path of a file or in the address of a link: edits in their order that don't overlap. */
export type Editor = (text: string, kind: 'text' | 'path' | 'address') => readonly Edit[];

/**
 * The document with every string an archive or a person put into it edited: the one place they all pass, before anything
 * is cited, set or written. Marks and labels go on covering the same words.
 */
export function rewriteDraft(draft: Draft, editor: Editor): Draft {
  const rewrite = (text: string): string => applyEdits(text, editor(text, 'text'));
  return {
    ...draft,
    title: rewrite(draft.title),
    passages: draft.passages.map((passage) => rewritePassage(passage, editor, rewrite)),
    sources: draft.sources.map((source) => ({
      ...source,
      // A masked address is none.
      address: (source.address && applyEdits(source.address, editor(source.address, 'address'))) || null,
      citation: rewriteCitation(source.citation, editor, rewrite),
    })),
  };
}

type Rewrite = (text: string) => string;

function rewritePassage(passage: DraftPassage, editor: Editor, rewrite: Rewrite): DraftPassage {
  return {
    ...passage,
    section: passage.section && rewrite(passage.section),
    tags: passage.tags.map(rewrite),
    blocks: passage.blocks.map((block) => rewriteBlock(block, editor)),
    citation: rewriteCitation(passage.citation, editor, rewrite),
    note: rewrite(passage.note),
  };
}

function rewriteCitation<T extends DraftSource['citation']>(
  citation: T,
  editor: Editor,
  rewrite: Rewrite,
): T {
  const { byline, title, source, path } = citation;
  return {
    ...citation,
    byline: byline && rewrite(byline),
    title: rewrite(title),
    source: source && rewrite(source),
    interviewees: citation.interviewees.map(rewrite),
    path: applyEdits(path, editor(path, 'path')),
  };
}

function rewriteBlock(block: QuotedBlock, editor: Editor): QuotedBlock {
  const edits = editor(block.text, 'text');
  const { speaker, label, marks } = block;
  if (edits.length === 0 && speaker === undefined && !marks?.some((mark) => mark.kind === 'link'))
    return block;
  return {
    ...block,
    text: applyEdits(block.text, edits),
    ...(speaker !== undefined && { speaker: applyEdits(speaker, editor(speaker, 'text')) }),
    ...(label !== undefined && { label: move(label, edits, 'end') }),
    ...(marks !== undefined && { marks: marks.map((mark) => rewriteMark(mark, edits, editor)) }),
  };
}

function rewriteMark(mark: Mark, edits: readonly Edit[], editor: Editor): Mark {
  const moved = { ...mark, start: move(mark.start, edits, 'start'), end: move(mark.end, edits, 'end') };
  return moved.kind === 'link'
    ? { ...moved, href: applyEdits(moved.href, editor(moved.href, 'address')) }
    : moved;
}

/** A text with its edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: instead } of edits) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}

/** Where a place has come to be; one within what was replaced goes to the side of it that keeps the whole covered. */
function move(place: number, edits: readonly Edit[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (place <= start) break;
    if (place < end) return start + shift + (side === 'start' ? 0 : text.length);
    shift += text.length - (end - start);
  }
  return place + shift;
}
