import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ParsedDocument } from '../parsed.ts';
import { cleanText } from '../characters.ts';
import { endings } from '../../../../contract/endings.ts';
import { textual, type Format, type ParseContext } from '../format.ts';
import { composeDocument } from '../markup.ts';
import { parseText } from '../plain/text.ts';
import { blocksOf } from './blocks.ts';
import { readFrontMatter } from './frontMatter.ts';

/**
 * What the Markdown parser takes on, in UTF-16 code units: it needs seconds for megabytes, and time that grows with the
 * square of a paragraph, or of the depth of a list or quote. Anything beyond is read as plain text.
 */
const LIMITS = { document: 4_000_000, paragraph: 50_000 };
const DEEP = /^(?:[ \t>]|[*+-][ \t]){200}/m;

/** The name of a note is its title in Obsidian, if it is a single word. */
const NAME_WORDS = 1;

/** GitHub's Markdown without its links for bare addresses: these triple the time and give no text. */
const EXTENSIONS = {
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** Markdown as written on GitHub and in Obsidian, with YAML front matter. */
export const markdown: Format = {
  name: 'Markdown',
  extensions: endings.markdown,
  parse: textual(parseMarkdown),
};

function parseMarkdown(source: string, context: ParseContext): ParsedDocument {
  const clean = cleanText(source);
  if (isBeyondLimits(clean)) return parseText(clean, context);
  const { metadata, body } = readFrontMatter(clean);
  const drafts = blocksOf(fromMarkdown(body, EXTENSIONS).children);
  const title = metadata.title ?? drafts.find((draft) => draft.kind === 'heading' && draft.level === 1)?.text;
  return composeDocument({ ...metadata, title: title || null }, drafts, context.path, NAME_WORDS);
}

function isBeyondLimits(text: string): boolean {
  if (text.length > LIMITS.document || DEEP.test(text)) return true;
  return text.split(/\n[ \t]*\n/).some((part) => part.length > LIMITS.paragraph);
}
