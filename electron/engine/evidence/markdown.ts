import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { EVIDENCE_COMMENT } from '../export/markdown/attach.ts';
import type { Readable } from './read.ts';

/** An exported Markdown file: the comment that holds its evidence, and its paragraphs as they read. */
export function readMarkdown(text: string): Readable {
  const at = text.lastIndexOf(EVIDENCE_COMMENT);
  const comment = text.slice(at + EVIDENCE_COMMENT.length, text.indexOf('-->', at));
  const shown = fromMarkdown(text.slice(0, at), {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const lines: string[] = [];
  addLines(shown, lines);
  return { attached: JSON.parse(comment), printed: { lines } };
}

/** A line for each block that holds text. */
function addLines(node: Nodes, lines: string[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') lines.push(textOf(node));
  else if ('children' in node) for (const child of node.children) addLines(child, lines);
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
