import type { Block } from '../../../../contract/index.ts';
import { readCredit } from '../head/credits.ts';
import { readHead, type Head, type HeadLine } from '../head/head.ts';
import { joinLines } from '../joining.ts';
import { bulletOf } from './bullets.ts';
import { isProse, underlineLevel } from './headings.ts';
import type { Chunk, Line } from './lines.ts';
import { isWrapped } from './wrapping.ts';

/** The chunks of a file with the lines that hold title, byline and date as chunks of their own, and what these say. */
export interface Top {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly chunks: readonly Chunk[];
  readonly roles: ReadonlyMap<Chunk, NonNullable<Block['role']>>;
}

/** Longest title, in UTF-16 code units, and in lines where it was broken. */
const LONGEST = 160;
const MOST_LINES = 3;

/** What names the title in the head of a letter or of an exported article. */
const TITLE_LABEL = /^(?:title|headline|subject|titel|betreff|título|asunto|titre|objet)\s*:\s*(?=\S)/iu;

/** How many chunks and lines from the first may hold title and credits. */
const CHUNKS = 7;
const LINES = 12;

/** Longest line that is nothing but a date, in UTF-16 code units. */
const LONGEST_DATE = 40;

interface Place extends HeadLine {
  readonly line: Line;
}

/**
 * Reads title, byline, date and paper from the first lines of a file.
 * @param width where the file's lines were broken, or null
 * @param text the whole file in canonical characters
 */
export function readTop(chunks: readonly Chunk[], width: number | null, text: string): Top {
  const places = chunks
    .slice(0, CHUNKS)
    .flatMap((chunk, paragraph) => chunk.map((line): Place => ({ line, text: line.text, paragraph })))
    .slice(0, LINES);
  const labelled = places.findIndex((place) => place.paragraph === 0 && TITLE_LABEL.test(place.text));
  const above = places.findIndex((place) => !isLeadingCredit(place.text));
  const at = labelled !== -1 ? labelled : above === -1 ? places.length : above;
  const titled = labelled !== -1 ? 1 : titleLines(chunks, places.slice(at), width);
  const below = at + titled;
  const underlined = titled > 0 && places[below] !== undefined && underlineLevel(places[below].text) !== null;
  const credits = [...places.slice(0, at), ...places.slice(below + Number(underlined))];
  const head = undated(
    readHead(credits, (name) => text.indexOf(name) !== text.lastIndexOf(name)),
    chunks,
  );

  const roles = new Map<Line, NonNullable<Block['role']>>();
  for (const [index, role] of head.roles) roles.set(credits[index]!.line, role);
  const title = places.slice(at, below).map((place) => place.line);
  for (const line of title) roles.set(line, 'title');
  const dropped = underlined ? places[below]!.line : null;
  return {
    title: titled === 0 ? null : joinLines(title.map((line) => line.text)).replace(TITLE_LABEL, ''),
    byline: head.byline,
    published: head.published,
    source: head.source,
    ...setApart(chunks, roles, dropped),
  };
}

/** A date line or a byline of a full name above the title. */
function isLeadingCredit(line: string): boolean {
  const credit = readCredit(line);
  return credit !== null && (credit.published !== null || credit.byline?.includes(' ') === true);
}

/** How many of these lines, from the first, are the title: none where they don't look like one. */
function titleLines(chunks: readonly Chunk[], places: readonly Place[], width: number | null): number {
  const [first, second] = places;
  if (first === undefined || !isTitle(first.text) || bulletOf(first.line) !== null) return 0;
  const chunk = chunks[first.paragraph]!.slice(chunks[first.paragraph]!.indexOf(first.line));
  if (second === undefined || second.paragraph !== first.paragraph) return 1;
  if (readCredit(second.text) !== null || underlineLevel(second.text) !== null) return 1;
  const more = chunks.length > first.paragraph + 1;
  const whole = joinLines(chunk.map((line) => line.text));
  if (isWrapped(chunk, width)) return more && chunk.length <= MOST_LINES && isTitle(whole) ? chunk.length : 0;
  if (isProse(second.text)) return second.text.length > first.text.length ? 1 : 0;
  return more && chunk.length <= MOST_LINES ? 1 : 0;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST && /\p{L}{2}|\p{Lo}/u.test(text) && !/^>|(?<!\.\.)\.$|[。,;:、]$/u.test(text);
}

/** A file with one date after another is a chronicle or several articles: none of its dates is the article's. */
function undated(head: Head, chunks: readonly Chunk[]): Head {
  if (head.published === null) return head;
  const dates = new Set<string>();
  for (const [line] of chunks) {
    if (line === undefined || line.text.length > LONGEST_DATE) continue;
    const published = readCredit(line.text)?.published;
    if (published != null) dates.add(published);
  }
  if (dates.size < 3) return head;
  return { ...head, published: null, roles: new Map([...head.roles].filter(([, role]) => role !== 'date')) };
}

/** Makes chunks of their own of the lines with a role; lines of the title stay together. */
function setApart(
  chunks: readonly Chunk[],
  roles: ReadonlyMap<Line, NonNullable<Block['role']>>,
  dropped: Line | null,
): Pick<Top, 'chunks' | 'roles'> {
  const apart: Line[][] = [];
  const chunkRoles = new Map<Chunk, NonNullable<Block['role']>>();
  for (const chunk of chunks.slice(0, CHUNKS)) {
    let open: Line[] | undefined;
    let openRole: string | undefined;
    for (const line of chunk) {
      if (line === dropped) continue;
      const role = roles.get(line);
      if (open === undefined || role !== openRole || (role !== undefined && role !== 'title')) {
        open = [];
        openRole = role;
        apart.push(open);
        if (role !== undefined) chunkRoles.set(open, role);
      }
      open.push(line);
    }
  }
  return { chunks: [...apart, ...chunks.slice(CHUNKS)], roles: chunkRoles };
}
