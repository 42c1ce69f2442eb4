import { preformatted, type Draft } from '../canonical.ts';
import type { Joiner } from './hyphens.ts';
import { splitAtIndents, type Line } from './lines.ts';
import { isHeaded, isWrapped } from './wrapping.ts';

/** What the paragraphs of one file have in common. */
export interface Setting {
  /** Where its lines were broken; null for a file of one line a paragraph. */
  readonly width: number | null;
  readonly join: Joiner;
}

/** Lines of verse, addresses and signatures are shorter than this, in UTF-16 code units, and a stanza than so many lines. */
const VERSE = { line: 60, lines: 60 };

/** Columns are set apart by so many blanks, or a tab. */
const COLUMNS = /\S(?: {3,}|\t+ *)\S/;

/**
 * Makes blocks of lines without a blank line between them, none of them a list item or a quote: a table, paragraphs
 * joined from broken lines, verse that keeps its lines, or a paragraph for every line.
 */
export function paragraphsOf(lines: readonly Line[], setting: Setting): readonly Draft[] {
  if (lines.length === 1) return [paragraph(lines, setting.join)];
  if (isTable(lines)) return [tableOf(lines)];
  const parts = splitAtIndents(lines);
  if (parts.length > 1) return parts.flatMap((part) => paragraphsOf(part, setting));
  if (isHeaded(lines)) {
    return [paragraph(lines.slice(0, 1), setting.join), ...paragraphsOf(lines.slice(1), setting)];
  }
  if (isWrapped(lines, setting.width)) return [paragraph(lines, setting.join)];
  if (isVerse(lines)) return [{ kind: 'paragraph', text: lines.map(oneSpaced).join('\n') }];
  return lines.map((line) => paragraph([line], setting.join));
}

function paragraph(lines: readonly Line[], join: Joiner): Draft {
  return { kind: 'paragraph', text: join(lines.map(oneSpaced)) };
}

/** A line with single blanks between its words. */
export function oneSpaced({ text }: Line): string {
  return text.includes('  ') || text.includes('\t') ? text.replace(/[ \t]+/g, ' ') : text;
}

function isTable(lines: readonly Line[]): boolean {
  const mayBe = ({ text }: Line) => text.includes('   ') || text.includes('\t');
  return lines.filter((line) => mayBe(line) && COLUMNS.test(line.text)).length * 2 > lines.length;
}

function tableOf(lines: readonly Line[]): Draft {
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const text = lines.map((line) => ' '.repeat(line.indent - margin) + line.text).join('\n');
  return { kind: 'preformatted', text: preformatted(text) };
}

/** Short lines, of which most don't end like a sentence. */
function isVerse(lines: readonly Line[]): boolean {
  if (lines.length > VERSE.lines || lines.some((line) => line.text.length > VERSE.line)) return false;
  const sentences = lines.filter((line) => /[.!?…。]["'”’»)]*$/u.test(line.text)).length;
  return sentences * 2 <= lines.length;
}
