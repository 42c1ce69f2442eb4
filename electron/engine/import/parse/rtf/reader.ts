import { decodeCodePage } from '../../decode/code-pages.ts';
import type { Draft } from '../canonical.ts';
import { raised } from '../characters.ts';
import { ParseFailure } from '../failure.ts';
import { LIMITS } from '../limits.ts';
import { encodingOfCharset, encodingOfCodePage } from './charsets.ts';
import { CHARACTERS, DESTINATIONS, type Destination } from './destinations.ts';
import { RtfParagraphs } from './paragraphs.ts';
import type { Token } from './tokens.ts';

/** What holds within a group, and is as it was when the group ends. */
interface Group {
  destination: Destination;
  /** `\*` came: an unknown destination is left out. */
  optional: boolean;
  font: number;
  hidden: boolean;
  bold: boolean;
  italic: boolean;
  /** Above the line. */
  raised: boolean;
  /** How many characters stand for each `\u`, for programs without Unicode. */
  fallback: number;
  /** The style whose definition is open, in the style sheet. */
  style: number;
  /** A link begins with this group's text. */
  link: boolean;
  /** The group is a note. */
  note: boolean;
}

/** What the file says of itself. */
export interface RtfContent {
  readonly drafts: readonly Draft[];
  readonly title: string;
  readonly author: string;
  readonly keywords: string;
  /** ISO 8601, or empty. */
  readonly created: string;
}

const HYPERLINK = /^\s*HYPERLINK\s+(?:\\l\s+)?"([^"]*)"/;
const HEADING = /^heading\s*([1-6])/i;

/** Follows the control words of a rich text file. */
export class RtfReader {
  readonly #paragraphs = new RtfParagraphs();
  readonly #groups: Group[] = [];
  #group: Group = {
    destination: 'text',
    optional: false,
    font: -1,
    hidden: false,
    bold: false,
    italic: false,
    raised: false,
    fallback: 1,
    style: 0,
    link: false,
    note: false,
  };
  #encoding = 'windows-1252';
  readonly #fonts = new Map<number, string>();
  readonly #headings = new Map<number, number>();
  readonly #info = new Map<Destination, string>();
  /** The date of making, as `\yr2021\mo3\dy5` come. */
  readonly #created = { yr: 0, mo: 0, dy: 0 };
  /** The text of a style's or a field's definition, as far as it has come. */
  #definition = '';
  #href: string | null = null;
  /** Bytes in one encoding that are still to be decoded: characters may consist of several. */
  #bytes: number[] = [];
  /** Characters to come that stand for a `\u`. */
  #skip = 0;
  /** The first half of a character of two. */
  #half: number | null = null;

  take(token: Token): void {
    if (token.kind === 'bytes') return this.#takeBytes(token.bytes);
    this.#flushBytes();
    if (token.kind === 'control') this.#control(token.word, token.value);
    else if (token.kind === 'open') this.#openGroup();
    else this.#closeGroup();
  }

  finish(): RtfContent {
    this.#flushBytes();
    const { yr, mo, dy } = this.#created;
    const info = (name: Destination) => this.#info.get(name) ?? '';
    const two = (number: number) => String(number).padStart(2, '0');
    return {
      drafts: this.#paragraphs.finish(),
      title: info('title'),
      author: info('author'),
      keywords: info('keywords'),
      created: yr > 0 ? `${yr}-${two(mo)}-${two(dy)}` : '',
    };
  }

  #openGroup(): void {
    if (this.#groups.length >= LIMITS.groups) {
      throw new ParseFailure('TOO_COMPLEX', 'This document is too deeply nested to be taken apart.');
    }
    this.#skip = 0;
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, optional: false, link: false, note: false };
  }

  #closeGroup(): void {
    this.#skip = 0;
    const { destination, style, link, note } = this.#group;
    if (destination === 'styles') this.#endStyle(style);
    if (link) this.#paragraphs.inline.close('link');
    if (note) this.#paragraphs.closeNote();
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    if (destination === 'instruction' && outer.destination !== 'instruction') {
      this.#href = HYPERLINK.exec(this.#definition)?.[1] ?? null;
      this.#definition = '';
    }
    this.#group = outer;
    this.#paragraphs.format(outer);
  }

  #control(word: string, value: number | undefined): void {
    if (this.#skip > 0 && CHARACTERS.has(word)) {
      this.#skip -= 1;
      return;
    }
    if (word === 'u') return this.#unicode(value ?? 0);
    this.#skip = 0;
    const destination = DESTINATIONS.get(word);
    if (word === '*') this.#group.optional = true;
    else if (destination !== undefined) this.#enter(destination, word);
    else if (this.#group.optional) {
      this.#group.optional = false;
      this.#group.destination = 'nothing';
    } else if (CHARACTERS.has(word)) this.#text(CHARACTERS.get(word)!);
    else if (word === 'uc') this.#group.fallback = Math.max(0, value ?? 1);
    else if (word === 'ansicpg') this.#encoding = encodingOfCodePage(value ?? 1252);
    else if (word === 'mac') this.#encoding = 'macintosh';
    else if (word === 'pc') this.#encoding = 'ibm437';
    else if (word === 'pca') this.#encoding = 'ibm850';
    else if (word === 'f') this.#group.font = value ?? 0;
    else if (word === 'fcharset') this.#setFont(value ?? 0);
    else if (this.#group.destination === 'created') this.#date(word, value ?? 0);
    else if (this.#group.destination === 'styles') {
      if (word === 's') this.#group.style = value ?? 0;
    } else if (this.#group.destination === 'text') this.#format(word, value);
  }

  #enter(destination: Destination, word: string): void {
    this.#group.optional = false;
    // Within a group that is left out nothing is wanted but what `info` says.
    const isInfo =
      destination === 'title' ||
      destination === 'author' ||
      destination === 'keywords' ||
      destination === 'created';
    if (this.#group.destination === 'nothing' && !isInfo) return;
    this.#group.destination = destination;
    if (word === 'fldrslt' && this.#href !== null) {
      this.#group.link = this.#paragraphs.openLink(this.#href);
      this.#href = null;
    }
    if (word === 'footnote') {
      this.#group.note = true;
      this.#paragraphs.openNote();
    }
  }

  #format(word: string, value: number | undefined): void {
    const on = value !== 0;
    if (word === 'b') this.#group.bold = on;
    else if (word === 'i') this.#group.italic = on;
    else if (word === 'super') this.#group.raised = on;
    else if (word === 'nosupersub') this.#group.raised = false;
    else if (word === 'v' || word === 'deleted') this.#group.hidden = on;
    else if (word === 'plain')
      Object.assign(this.#group, { bold: false, italic: false, raised: false, hidden: false });
    else if (word === 's') return this.#paragraphs.heading(this.#headings.get(value ?? 0) ?? null);
    else return this.#paragraphs.control(word, value);
    this.#paragraphs.format(this.#group);
  }

  #takeBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    for (const byte of bytes.subarray(skipped)) this.#bytes.push(byte);
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const encoding = this.#fonts.get(this.#group.font) ?? this.#encoding;
    const bytes = Uint8Array.from(this.#bytes);
    const text = decodeCodePage(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
    this.#bytes = [];
    this.#text(text);
  }

  /** Characters beyond the first 32,767 are negative; those beyond 65,535 come in two halves. */
  #unicode(value: number): void {
    this.#skip = this.#group.fallback;
    const unit = value & 0xffff;
    const half = this.#half;
    this.#half = (unit & 0xfc00) === 0xd800 ? unit : null;
    if (this.#half === null) this.#text(String.fromCharCode(...(half === null ? [] : [half]), unit));
  }

  #text(text: string): void {
    const { destination, hidden, style, raised: isRaised } = this.#group;
    if (destination === 'text') {
      if (!hidden) this.#paragraphs.inline.append(isRaised ? raised(text) : text);
    } else if (destination === 'bullet') this.#paragraphs.bullet(text);
    else if (destination === 'styles') {
      this.#definition += text;
      if (text.includes(';')) this.#endStyle(style);
    } else if (destination === 'instruction') this.#definition += text;
    else if (destination === 'title' || destination === 'author' || destination === 'keywords') {
      this.#info.set(destination, (this.#info.get(destination) ?? '') + text);
    }
  }

  #setFont(charset: number): void {
    const encoding = encodingOfCharset(charset);
    if (this.#group.destination === 'fonts' && encoding !== undefined)
      this.#fonts.set(this.#group.font, encoding);
  }

  #endStyle(style: number): void {
    const level = HEADING.exec(this.#definition.trim())?.[1];
    const isTitle = /^title\b/i.test(this.#definition.trim());
    if (level !== undefined || isTitle) this.#headings.set(style, Number(level ?? 1));
    this.#definition = '';
  }

  #date(word: string, value: number): void {
    if (word === 'yr' || word === 'mo' || word === 'dy') this.#created[word] = value;
  }
}
