import type { Draft } from '../canonical.ts';
import { InlineText } from '../inline.ts';
import { linkAddress } from '../links.ts';
import { tabulate } from '../table.ts';

/** How text looks, as far as it is kept. */
interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Puts the text of a rich text file into blocks. */
export class RtfParagraphs {
  readonly #text = new InlineText();
  readonly #drafts: Draft[] = [];
  /** The note that is open, and those that follow when the paragraph ends that they are to. */
  #note: InlineText | null = null;
  #notes: Draft[] = [];
  #look: Look = { bold: false, italic: false };
  #heading: number | null = null;
  #bullet: string | null = null;
  #level = 1;
  #inTable = false;
  #cells: string[] = [];
  #rows: string[][] = [];

  /** Where text goes to at the moment. */
  get inline(): InlineText {
    return this.#note ?? this.#text;
  }

  /** Begins or ends marks, so that the text to come looks so. */
  format({ bold, italic }: Look): void {
    if (bold !== this.#look.bold) this.#mark('strong', bold);
    if (italic !== this.#look.italic) this.#mark('emphasis', italic);
    this.#look = { bold, italic };
  }

  /** Begins a link; false where the address isn't kept. */
  openLink(address: string): boolean {
    const href = linkAddress(address);
    if (href !== null) this.inline.open('link', href);
    return href !== null;
  }

  /** What the numbering program put before a paragraph. */
  bullet(text: string): void {
    this.#bullet = (this.#bullet ?? '') + text;
  }

  heading(level: number | null): void {
    this.#heading = level;
  }

  /** A note stands in the middle of the text that it is to. */
  openNote(): void {
    this.#note = new InlineText();
  }

  closeNote(): void {
    const { text = '', marks = [] } = this.#note?.take() ?? {};
    this.#note = null;
    if (text !== '') this.#notes.push({ kind: 'paragraph', text, marks });
  }

  control(word: string, value: number | undefined): void {
    if (this.#note !== null) {
      if (word === 'par' || word === 'line') this.#note.breakLine();
      return;
    }
    if (word === 'par' || word === 'sect' || word === 'page') this.#end();
    else if (word === 'line') this.inline.breakLine();
    else if (word === 'pard') {
      this.#heading = null;
      this.#inTable = false;
      this.#level = 1;
    } else if (word === 'outlinelevel' && value !== undefined && value < 6) this.#heading = value + 1;
    else if (word === 'ilvl') this.#level = Math.min(9, Math.max(0, value ?? 0)) + 1;
    else if (word === 'intbl') this.#inTable = true;
    else if (word === 'cell' || word === 'nestcell')
      this.#cells.push(this.inline.take().text.replaceAll('\n', ' '));
    else if (word === 'row' || word === 'nestrow') {
      this.#rows.push(this.#cells);
      this.#cells = [];
    }
  }

  finish(): readonly Draft[] {
    this.#end();
    this.#endTable();
    return this.#drafts;
  }

  #mark(kind: 'strong' | 'emphasis', on: boolean): void {
    if (on) this.inline.open(kind);
    else this.inline.close(kind);
  }

  #end(): void {
    if (this.#inTable) return this.inline.append(' ');
    this.#endTable();
    const { text, marks } = this.inline.take();
    const bullet = this.#bullet?.trim();
    this.#bullet = null;
    const notes = this.#notes;
    this.#notes = [];
    if (text !== '') this.#drafts.push(this.#draftOf(text, marks, bullet));
    this.#drafts.push(...notes);
  }

  #draftOf(text: string, marks: Draft['marks'], bullet: string | undefined): Draft {
    if (this.#heading !== null) return { kind: 'heading', level: this.#heading, text };
    if (bullet) {
      const ordinal = /^\(?(\d{1,6})[.)]/.exec(bullet)?.[1];
      const number = ordinal === undefined ? {} : { ordinal: Number(ordinal) };
      return { kind: 'item', level: this.#level, ...number, text, marks };
    }
    return { kind: 'paragraph', text, marks };
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    const rows = this.#rows.filter((row) => row.some((cell) => cell !== ''));
    this.#cells = [];
    this.#rows = [];
    if (rows.some((row) => row.length > 1)) this.#drafts.push({ kind: 'preformatted', text: tabulate(rows) });
    else for (const text of rows.flat()) this.#drafts.push({ kind: 'paragraph', text });
  }
}
