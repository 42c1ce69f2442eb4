import type { Mark } from '../../../../contract/index.ts';
import { preformatted, type Draft } from '../canonical.ts';
import { raised } from '../characters.ts';
import { InlineText } from '../inline.ts';
import { linkAddress } from '../links.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isElement, TEXT, walk, type TreeElement } from './tree.ts';
import { tableText } from './tables.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure header hgroup hr ' +
    'h1 h2 h3 h4 h5 h6 html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** `↩`, `↑`, `^`. */
const BACK = /^\s*[↑↩↵⏎^]\uFE0E?\s*$/u;

const MARKS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);

/**
 * Makes blocks of the text in a tree: paragraphs, headings, items, quotes, preformatted text, tables of data.
 * @param cleaned whether nothing but the article is in the tree
 * @param address what relative links are relative to
 */
export function blocksOf(root: TreeElement, cleaned: boolean, address: string | undefined): readonly Draft[] {
  const collector = new BlockCollector(address);
  walk(
    root,
    (node) => {
      if (node.nodeType === TEXT) collector.text(node.textContent ?? '');
      if (!isElement(node) || (node !== root && isBoilerplate(node, cleaned))) return false;
      return collector.enter(node);
    },
    (node) => {
      if (isElement(node)) collector.leave(node);
    },
  );
  return collector.finish();
}

/** Turns the elements and texts of a tree, in document order, into blocks. */
class BlockCollector {
  readonly #address: string | undefined;
  readonly #drafts: Draft[] = [];
  readonly #inline = new InlineText();
  /** The open lists: the next number, or null for bullets. */
  readonly #lists: (number | null)[] = [];
  /** What the next paragraph is, directly in a list item. */
  #item: Pick<Draft, 'level' | 'ordinal'> | null = null;
  #heading: number | null = null;
  #quotes = 0;
  #raised = 0;
  /** The lines of the preformatted text that is open. */
  #verbatim: string[] | null = null;

  constructor(address: string | undefined) {
    this.#address = address;
  }

  text(text: string): void {
    if (this.#verbatim === null) this.#inline.append(this.#raised > 0 ? raised(text) : text);
    else this.#verbatim.push(text);
  }

  /** Whether the element's children are to be visited. */
  enter(element: TreeElement): boolean {
    const name = element.localName;
    if (this.#verbatim !== null) {
      if (name === 'br') this.#verbatim.push('\n');
      return true;
    }
    if (BLOCKS.has(name)) return this.#enterBlock(element, name);
    const mark = MARKS.get(name);
    if (mark !== undefined) this.#inline.open(mark);
    else if (name === 'a') return this.#openLink(element);
    else if (name === 'sup') this.#raised++;
    else if (name === 'br') this.#breakLine();
    else if (name === 'q') this.#inline.append('“');
    return true;
  }

  leave(element: TreeElement): void {
    const name = element.localName;
    if (this.#verbatim !== null) {
      if (name === 'pre') this.#leavePreformatted(this.#verbatim);
      return;
    }
    const mark = MARKS.get(name);
    if (mark !== undefined) this.#inline.close(mark);
    else if (name === 'a') this.#inline.close('link');
    else if (name === 'q') this.#inline.append('”');
    else if (name === 'sup') this.#raised--;
    if (!BLOCKS.has(name)) return;
    this.#flush();
    if (name === 'blockquote') this.#quotes--;
    else if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'li') this.#item = null;
    else if (/^h[1-6]$/.test(name)) this.#heading = null;
  }

  finish(): readonly Draft[] {
    this.#flush();
    return this.#drafts;
  }

  #enterBlock(element: TreeElement, name: string): boolean {
    this.#flush();
    if (name === 'pre') this.#verbatim = [];
    else if (name === 'blockquote') this.#quotes++;
    else if (name === 'ul') this.#lists.push(null);
    else if (name === 'ol') this.#lists.push(Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1);
    else if (name === 'li') this.#openItem();
    else if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1]);
    else if (name === 'table') {
      const text = tableText(element);
      if (text !== null) this.#drafts.push({ kind: 'preformatted', text });
      return text === null;
    }
    return true;
  }

  #openItem(): void {
    const ordinal = this.#lists.at(-1) ?? null;
    if (ordinal !== null) this.#lists[this.#lists.length - 1] = ordinal + 1;
    this.#item = { level: Math.max(1, this.#lists.length), ...(ordinal !== null && { ordinal }) };
  }

  /** The arrow that leads from a note back to its place is no text. */
  #openLink(element: TreeElement): boolean {
    if (element.getAttribute('href')?.startsWith('#') && BACK.test(element.textContent ?? '')) return false;
    const href = linkAddress(element.getAttribute('href') ?? '', this.#address);
    // An anchor without an address closes nothing when it ends.
    if (href !== null) this.#inline.open('link', href);
    return true;
  }

  /** Two breaks in a row are how old pages part paragraphs. */
  #breakLine(): void {
    if (this.#inline.atLineStart) this.#flush();
    else this.#inline.breakLine();
  }

  #leavePreformatted(parts: readonly string[]): void {
    this.#verbatim = null;
    this.#drafts.push({ kind: 'preformatted', text: preformatted(parts.join('')) });
  }

  #flush(): void {
    const { text, marks } = this.#inline.take();
    if (text === '') return;
    if (this.#heading !== null) this.#drafts.push({ kind: 'heading', level: this.#heading, text, marks });
    else if (this.#item !== null) this.#drafts.push({ kind: 'item', ...this.#item, text, marks });
    else this.#drafts.push({ kind: this.#quotes > 0 ? 'quote' : 'paragraph', text, marks });
    this.#item = null;
  }
}
