import type { Mark } from '../../../contract/index.ts';
import { cleanText } from './characters.ts';
import { joinLines } from './joining.ts';

interface OpenMark {
  readonly kind: Mark['kind'];
  readonly href: string | undefined;
  /** How often it was opened: bold within bold is bold once. */
  depth: number;
  start: number;
}

/**
 * Collects the text and marks of one block after another out of markup. Blanks collapse as they do in a browser;
 * a mark still open when a block is taken goes on in the next one.
 */
export class InlineText {
  #parts: string[] = [];
  #length = 0;
  #marks: Mark[] = [];
  readonly #open = new Map<Mark['kind'], OpenMark>();

  /** Whether what was collected ends in a line break. */
  get atLineStart(): boolean {
    return this.#parts.at(-1)?.endsWith('\n') ?? false;
  }

  append(raw: string): void {
    const clean = cleanText(raw);
    const collapsed = unbroken(clean).replace(/[ \t]+/g, ' ');
    const last = this.#parts.at(-1)?.at(-1);
    const atBlank = last === undefined || last === ' ' || last === '\n';
    this.#push(atBlank ? collapsed.trimStart() : collapsed);
  }

  breakLine(): void {
    const last = this.#parts.pop();
    if (last === undefined) return;
    this.#length -= last.length;
    this.#push(last.trimEnd());
    this.#push('\n');
  }

  open(kind: Mark['kind'], href?: string): void {
    const mark = this.#open.get(kind);
    if (mark === undefined) this.#open.set(kind, { kind, href, depth: 1, start: this.#length });
    else mark.depth++;
  }

  close(kind: Mark['kind']): void {
    const mark = this.#open.get(kind);
    if (mark === undefined || --mark.depth > 0) return;
    this.#open.delete(kind);
    this.#record(mark);
  }

  /** The block collected so far; a new one begins. */
  take(): { text: string; marks: readonly Mark[] } {
    for (const mark of this.#open.values()) {
      this.#record(mark);
      mark.start = 0;
    }
    // Once more as a whole: a letter and its accent may have come in two pieces.
    const text = cleanText(this.#parts.join('')).trimEnd();
    const marks = this.#marks.flatMap((mark) => trimmed(mark, text));
    this.#parts = [];
    this.#length = 0;
    this.#marks = [];
    return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
  }

  #push(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }

  #record({ kind, href, start }: OpenMark): void {
    const end = this.#length;
    this.#marks.push(kind === 'link' ? { kind, start, end, href: href ?? '' } : { kind, start, end });
  }
}

function unbroken(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  return joinLines(
    lines.map((line, index) => {
      const opening = index === 0 ? line : line.trimStart();
      return index === last ? opening : opening.trimEnd();
    }),
  );
}

/** A mark without the blanks at its ends; none where nothing remains. */
function trimmed(mark: Mark, text: string): readonly Mark[] {
  let { start } = mark;
  let end = Math.min(mark.end, text.length);
  while (start < end && isBlank(text[start]!)) start++;
  while (end > start && isBlank(text[end - 1]!)) end--;
  return start < end ? [{ ...mark, start, end }] : [];
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t';
}
