import { dateOfMeeting, readCredit } from '../../head/credits.ts';
import { readDateline } from '../../head/datelines.ts';
import { readHead, type Head } from '../../head/head.ts';
import { slashesRead } from '../../head/slashes.ts';
import { joinLines } from '../../joining.ts';
import { readExportedHead, type ExportedHead } from '../exported/exported.ts';
import { underlineLevel } from '../headings.ts';
import type { Chunk, Line } from '../lines.ts';
import { setApart, type Role } from './apart.ts';
import { readBottom } from './bottom.ts';
import { signatureOf } from './letter.ts';
import { findTitle, TITLE_LABEL, type Place } from './title.ts';

/** The chunks of a file with the lines that hold title, byline and date as chunks of their own, and what these say. */
export interface Top {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly source: string | null;
  readonly chunks: readonly Chunk[];
  readonly roles: ReadonlyMap<Chunk, Role>;
}

/** How many chunks and lines from the first may hold title and credits. */
const CHUNKS = 9;
const LINES = 14;

/** Longest line that is nothing but a date, in UTF-16 code units. */
const LONGEST_DATE = 40;

/** Lines of so many different dates make a chronicle. */
const CHRONICLE = 3;

/**
 * Reads title, byline, date and paper from the first lines of a file.
 * @param width where the file's lines were broken, or null
 * @param text the whole file in canonical characters
 */
export function readTop(chunks: readonly Chunk[], width: number | null, text: string): Top {
  const exported = readExportedHead(chunks);
  if (exported !== null) return topOf(exported);
  const places = chunks
    .slice(0, CHUNKS)
    .flatMap((chunk, paragraph) =>
      chunk.slice(0, LINES).map((line): Place => ({ line, text: slashesRead(line.text, text), paragraph })),
    )
    .slice(0, LINES);
  const { at, lines, above, paper } = findTitle(chunks, places, width);
  const title = places.slice(at, at + lines);
  const titleLines = title.map((place) => place.line);
  const below = places[at + lines];
  const underline =
    lines > 0 && below !== undefined && underlineLevel(below.text) !== null ? below.line : null;

  const credits = places.filter(
    (place) => !title.includes(place) && place.line !== underline && !above.includes(place),
  );
  const isNamed = (name: string) => text.indexOf(name) !== text.lastIndexOf(name);
  const found = readHead(credits, isNamed);
  const bottom = readBottom(chunks);
  const isUndated = (found.published ?? bottom.published) !== null && isChronicle(chunks);
  const head = isUndated ? undated(found) : found;
  const roles = new Map<Line, Role>(titleLines.map((line) => [line, 'title']));
  for (const place of above) roles.set(place.line, 'date');
  for (const [index, role] of head.roles) roles.set(credits[index]!.line, role);
  const dateline = datelineOf(chunks, roles);
  return {
    title: lines === 0 ? null : joinLines(titleLines.map((line) => line.text)).replace(TITLE_LABEL, ''),
    byline: head.byline ?? signatureOf(chunks),
    published:
      head.published ??
      dateOfMeeting(joinLines(title.map((place) => place.text))) ??
      dateline?.published ??
      (isUndated ? null : bottom.published),
    source: paper ?? head.source ?? dateline?.source ?? bottom.source,
    ...setApart(chunks, roles, underline),
  };
}

function topOf({ chunks, title, byline, published, source, about }: ExportedHead): Top {
  const roles = new Map<Line, Role>(about.map((line) => [line, 'date']));
  for (const line of title) roles.set(line, 'title');
  if (byline) roles.set(byline.line, 'byline');
  return {
    title: joinLines(title.map((line) => line.text)),
    byline: byline?.names ?? null,
    published,
    source,
    ...setApart(chunks, roles, null),
  };
}

/** What the first paragraph that opens with place and day or agency says of them. */
function datelineOf(
  chunks: readonly Chunk[],
  roles: ReadonlyMap<Line, Role>,
): ReturnType<typeof readDateline> {
  for (const [first] of chunks.slice(0, CHUNKS)) {
    const dateline = first === undefined || roles.has(first) ? null : readDateline(first.text);
    if (dateline !== null) return dateline;
  }
  return null;
}

/** A file with one date after another is a chronicle or several articles: none of its dates is the article's. */
function isChronicle(chunks: readonly Chunk[]): boolean {
  const dates = new Set<string>();
  for (const { text } of chunks.flat()) {
    if (text.length > LONGEST_DATE || !/\d{4}/.test(text)) continue;
    const published = readCredit(text)?.published;
    if (published != null) dates.add(published);
  }
  return dates.size >= CHRONICLE;
}

function undated(head: Head): Head {
  return { ...head, published: null, roles: new Map([...head.roles].filter(([, role]) => role !== 'date')) };
}
