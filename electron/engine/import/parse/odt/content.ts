import type { Draft } from '../canonical.ts';
import type { ParseFailure } from '../failure.ts';
import { InlineText } from '../inline.ts';
import { linkAddress } from '../links.ts';
import { tabulate } from '../table.ts';
import { readXml } from '../xml.ts';
import { stylesOf, type Style } from './styles.ts';

/** Parts of a text that aren't text: what was deleted, remarks, where things are declared, drawings' own titles. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'office:annotation',
  'office:forms',
  'text:note-citation',
  'text:table-of-content',
  'svg:title',
  'svg:desc',
  'office:scripts',
  'office:font-face-decls',
  'office:automatic-styles',
]);

/** Longest text in a cell of data, in UTF-16 code units: what is longer is prose laid out in a table. */
const LONGEST_CELL = 300;

/** The blocks of `content.xml`. @param styles `styles.xml`, where there is one */
export function contentOf(
  content: Uint8Array,
  styles: Uint8Array | null,
  damaged: () => ParseFailure,
): readonly Draft[] {
  const collector = new Collector(stylesOf([styles, content], damaged));
  readXml(content, collector, damaged);
  return collector.drafts;
}

type Shape = Omit<Draft, 'text' | 'marks'>;

/** A paragraph that is open: frames and notes hold paragraphs within paragraphs. */
interface Open {
  readonly inline: InlineText;
  readonly shape: Shape;
  readonly marks: Style['marks'];
  readonly hidden: boolean;
}

/** Turns elements and texts, in document order, into blocks. */
class Collector {
  readonly drafts: Draft[] = [];
  readonly #styleOf: (name: string | undefined) => Style;
  readonly #open: Open[] = [];
  /** Notes and frames within the paragraph that is open: they come behind it. */
  readonly #notes: Draft[] = [];
  /** Marks of the spans that are open, outermost first. */
  readonly #spans: Style['marks'][] = [];
  /** Whether each open link has an address that is kept. */
  readonly #links: boolean[] = [];
  /** The open lists: numbered ones count. */
  readonly #lists: number[] = [];
  #newItem = false;
  #leftOut = 0;
  /** The rows of the table that is open; cells of their own paragraphs. */
  #rows: string[][] | null = null;

  constructor(styleOf: (name: string | undefined) => Style) {
    this.#styleOf = styleOf;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#leftOut > 0 || LEFT_OUT.has(name)) {
      this.#leftOut += 1;
      return;
    }
    const style = this.#styleOf(attributes['text:style-name']);
    const inline = this.#open.at(-1)?.inline;
    if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attributes, style);
    else if (name === 'text:span') {
      this.#spans.push(style.marks);
      for (const mark of style.marks) inline?.open(mark);
    } else if (name === 'text:a') {
      const href = linkAddress(attributes['xlink:href'] ?? '');
      this.#links.push(href !== null);
      if (href !== null) inline?.open('link', href);
    } else if (name === 'text:s') inline?.append(' ');
    else if (name === 'text:tab') inline?.append('\t');
    else if (name === 'text:line-break') inline?.breakLine();
    else if (name === 'text:list') this.#lists.push(0);
    else if (name === 'text:list-item') this.#newItem = true;
    else if (name === 'table:table') this.#rows ??= [];
    else if (name === 'table:table-row') this.#rows?.push([]);
    else if (name === 'table:table-cell') this.#rows?.at(-1)?.push('');
  }

  text(text: string): void {
    const open = this.#open.at(-1);
    if (this.#leftOut === 0 && open !== undefined && !open.hidden) open.inline.append(text);
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
      return;
    }
    const inline = this.#open.at(-1)?.inline;
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:span') for (const mark of this.#spans.pop() ?? []) inline?.close(mark);
    else if (name === 'text:a') {
      if (this.#links.pop()) inline?.close('link');
    } else if (name === 'text:list') this.#lists.pop();
    else if (name === 'table:table') this.#closeTable();
  }

  #openParagraph(name: string, attributes: Readonly<Record<string, string>>, style: Style): void {
    const open = {
      inline: new InlineText(),
      shape: this.#shapeOf(name, attributes, style),
      marks: style.marks,
    };
    this.#open.push({ ...open, hidden: style.hidden });
    if (open.shape.kind !== 'heading') for (const mark of style.marks) open.inline.open(mark);
  }

  #shapeOf(name: string, attributes: Readonly<Record<string, string>>, style: Style): Shape {
    if (name === 'text:h') {
      const level = Number.parseInt(attributes['text:outline-level'] ?? '1', 10) || 1;
      return { kind: 'heading', level: Math.min(6, Math.max(1, level)) };
    }
    if (style.title) return { kind: 'heading', level: 1 };
    if (this.#newItem) {
      this.#newItem = false;
      return { kind: 'item', level: Math.max(1, this.#lists.length) };
    }
    return { kind: style.quote ? 'quote' : 'paragraph' };
  }

  #closeParagraph(): void {
    const { inline, shape } = this.#open.pop()!;
    const { text, marks } = inline.take();
    const row = this.#rows?.at(-1);
    if (row === undefined) {
      if (text !== '') (this.#open.length > 0 ? this.#notes : this.drafts).push({ ...shape, text, marks });
      if (this.#open.length === 0) this.drafts.push(...this.#notes.splice(0));
    } else if (row.length > 0) row[row.length - 1] = `${row.at(-1)!} ${text.replaceAll('\n', ' ')}`.trim();
  }

  #closeTable(): void {
    const rows = this.#rows?.filter((row) => row.some((cell) => cell !== '')) ?? [];
    this.#rows = null;
    const cells = rows.flat();
    const isData = rows.some((row) => row.length > 1) && cells.every((cell) => cell.length <= LONGEST_CELL);
    if (isData) this.drafts.push({ kind: 'preformatted', text: tabulate(rows) });
    else for (const text of cells) this.drafts.push({ kind: 'paragraph', text });
  }
}
