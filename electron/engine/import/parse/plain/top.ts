import type { Block } from '../../../../contract/index.ts';
import { readCredit, readDateline } from '../head/credits.ts';
import { readHead, type Head, type HeadLine } from '../head/head.ts';
import { joinLines } from '../joining.ts';
import { isGenre } from '../head/genres.ts';
import { isPaper } from '../head/papers.ts';
import { readBottom } from './bottom.ts';
import { bulletOf } from './bullets.ts';
import { readExportedHead, type ExportedHead } from './exported.ts';
import { isProse, underlineLevel } from './headings.ts';
import type { Chunk, Line } from './lines.ts';
import { isWrapped } from './wrapping.ts';

export type Role = NonNullable<Block['role']>;

/** The chunks of a file with the lines that hold title, byline and date as chunks of their own, and what these say. */
export interface Top {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly chunks: readonly Chunk[];
  readonly roles: ReadonlyMap<Chunk, Role>;
}

/** Longest title, in UTF-16 code units, and in lines where it was broken. */
const LONGEST = 160;
const MOST_LINES = 3;

/** What names the title in the head of a letter or of an exported article. */
const TITLE_LABEL =
  /^(?:title|headline|subject|re|titel|betreff|título|asunto|titre|objet|assunto|oggetto)\s*:\s*(?=\S)/iu;

/** Who wrote to whom and when: lines that stand about the subject of a letter. */
const LETTER_LABEL = /^(?:to|from|date|cc|an|von|datum|para|de|fecha|data|à|da)\s*:\s*\S/iu;

/** How many chunks and lines from the first may hold title and credits. */
const CHUNKS = 7;
const LINES = 12;

/** Longest line that is nothing but a date, in UTF-16 code units. */
const LONGEST_DATE = 40;

/** Lines of so many different dates make a chronicle. */
const CHRONICLE = 3;

interface Place extends HeadLine {
  readonly line: Line;
}

/**
 * Reads title, byline, date and paper from the first lines of a file.
 * @param width where the file's lines were broken, or null
 * @param text the whole file in canonical characters
 */
export function readTop(chunks: readonly Chunk[], width: number | null, text: string): Top {
  const exported = readExportedHead(chunks);
  if (exported !== null) return topOf(exported, chunks);
  const places = chunks
    .slice(0, CHUNKS)
    .flatMap((chunk, paragraph) =>
      chunk.slice(0, LINES).map((line): Place => ({ line, text: line.text, paragraph })),
    )
    .slice(0, LINES);
  const { at, lines } = findTitle(chunks, places, width);
  const title = places.slice(at, at + lines).map((place) => place.line);
  const below = places[at + lines];
  const underline =
    lines > 0 && below !== undefined && underlineLevel(below.text) !== null ? below.line : null;

  const masthead = hasMasthead(places) ? places[0]! : null;
  const credits = places.filter(
    (place) => !title.includes(place.line) && place.line !== underline && place !== masthead,
  );
  const isNamed = (name: string) => text.indexOf(name) !== text.lastIndexOf(name);
  const head = undated(readHead(credits, isNamed), chunks);
  const roles = new Map<Line, Role>(title.map((line) => [line, 'title']));
  for (const [index, role] of head.roles) roles.set(credits[index]!.line, role);
  const dateline = head.published === null ? datelineOf(chunks, roles) : null;
  const bottom = readBottom(chunks);
  return {
    title: lines === 0 ? null : joinLines(title.map((line) => line.text)).replace(TITLE_LABEL, ''),
    byline: head.byline,
    published: head.published ?? dateline?.published ?? bottom?.published ?? null,
    source: masthead?.text ?? head.source ?? dateline?.source ?? bottom?.source ?? null,
    ...setApart(chunks, roles, underline),
  };
}

function topOf({ title, byline, published, source }: ExportedHead, chunks: readonly Chunk[]): Top {
  const roles = new Map<Line, Role>(title.map((line) => [line, 'title']));
  if (byline) roles.set(byline.line, 'byline');
  if (published) roles.set(published.line, 'date');
  return {
    title: joinLines(title.map((line) => line.text)),
    byline: byline?.names ?? null,
    published: published?.date ?? null,
    source,
    ...setApart(chunks, roles, null),
  };
}

/** What the first paragraph opens with, where it is neither title nor credit. */
function datelineOf(
  chunks: readonly Chunk[],
  roles: ReadonlyMap<Line, Role>,
): ReturnType<typeof readDateline> {
  const first = chunks
    .slice(0, CHUNKS)
    .flat()
    .find((line) => !roles.has(line));
  return first === undefined ? null : readDateline(first.text);
}

/** Where the title begins and how many lines it has: none where nothing looks like one. */
function findTitle(
  chunks: readonly Chunk[],
  places: readonly Place[],
  width: number | null,
): { at: number; lines: number } {
  const labelled = places.findIndex(
    (place) => TITLE_LABEL.test(place.text) && (place.paragraph === 0 || isLetterHead(places, place)),
  );
  if (labelled !== -1) return { at: labelled, lines: 1 };
  const opening = hasMasthead(places) ? 2 : hasGenre(places) ? 1 : 0;
  const at = places.findIndex((place, index) => index >= opening && !isLeadingCredit(place.text));
  return at === -1 ? { at: 0, lines: 0 } : { at, lines: titleLines(chunks, places.slice(at), width) };
}

/** Whether other lines beside this one name sender, receiver or day. */
function isLetterHead(places: readonly Place[], place: Place): boolean {
  return places.some(
    (other) => other.paragraph === place.paragraph && other !== place && LETTER_LABEL.test(other.text),
  );
}

/** The paper's name, its date, and the title in a paragraph below. */
function hasMasthead([paper, date, title]: readonly Place[]): boolean {
  if (paper === undefined || date === undefined || title === undefined) return false;
  return isPaper(paper.text) && readCredit(date.text)?.published != null && title.paragraph > date.paragraph;
}

/** The kind of the piece, and right below it the title. */
function hasGenre([genre, title]: readonly Place[]): boolean {
  return (
    genre !== undefined &&
    title !== undefined &&
    isGenre(genre.text) &&
    isTitle(title.text) &&
    !isLeadingCredit(title.text)
  );
}

/** A date line or a byline of a full name above the title. */
function isLeadingCredit(line: string): boolean {
  const credit = readCredit(line);
  return credit !== null && (credit.published !== null || credit.byline?.includes(' ') === true);
}

/** How many of these lines, from the first, are the title. */
function titleLines(chunks: readonly Chunk[], places: readonly Place[], width: number | null): number {
  const [first, second] = places as readonly [Place, Place?];
  if (!isTitle(first.text) || bulletOf(first.line) !== null) return 0;
  if (second === undefined || second.paragraph !== first.paragraph) return 1;
  if (readCredit(second.text) !== null || underlineLevel(second.text) !== null) return 1;

  const chunk = chunks[first.paragraph]!;
  const rest = chunk.slice(chunk.indexOf(first.line));
  const isShort = rest.length <= MOST_LINES && chunks.length > first.paragraph + 1;
  if (isWrapped(rest, width)) {
    return isShort && isTitle(joinLines(rest.map((line) => line.text))) ? rest.length : 0;
  }
  if (isProse(second.text)) return second.text.length > first.text.length ? 1 : 0;
  return isShort ? 1 : 0;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST && /\p{L}{2}|\p{Lo}/u.test(text) && !/^>|(?<!\.\.)\.$|[。,;:、]$/u.test(text);
}

/** A file with one date after another is a chronicle or several articles: none of its dates is the article's. */
function undated(head: Head, chunks: readonly Chunk[]): Head {
  if (head.published === null) return head;
  const dates = new Set<string>();
  for (const { text } of chunks.flat()) {
    if (text.length > LONGEST_DATE || !/\d{4}/.test(text)) continue;
    const published = readCredit(text)?.published;
    if (published != null) dates.add(published);
  }
  if (dates.size < CHRONICLE) return head;
  return { ...head, published: null, roles: new Map([...head.roles].filter(([, role]) => role !== 'date')) };
}

/** Makes chunks of their own of the lines with a role; lines of the title stay together. */
function setApart(
  chunks: readonly Chunk[],
  roles: ReadonlyMap<Line, Role>,
  dropped: Line | null,
): Pick<Top, 'chunks' | 'roles'> {
  const apart: Line[][] = [];
  const chunkRoles = new Map<Chunk, Role>();
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
