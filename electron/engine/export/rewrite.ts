import type { Mark, QuotedBlock } from '../../contract/index.ts';
import type { Draft, DraftPassage, DraftSource } from './draft.ts';
import { applyEdits, type Edit, type Editor, movePlace } from './edits.ts';
import { rewriteLog } from './log/rewrite.ts';

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
    log: draft.log && rewriteLog(draft.log, editor),
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
    ...(label !== undefined && { label: movePlace(label, edits, 'end') }),
    ...(marks !== undefined && { marks: marks.map((mark) => rewriteMark(mark, edits, editor)) }),
  };
}

function rewriteMark(mark: Mark, edits: readonly Edit[], editor: Editor): Mark {
  const moved = {
    ...mark,
    start: movePlace(mark.start, edits, 'start'),
    end: movePlace(mark.end, edits, 'end'),
  };
  return moved.kind === 'link'
    ? { ...moved, href: applyEdits(moved.href, editor(moved.href, 'address')) }
    : moved;
}
