/**
 * What the parsers tell of small files of many shapes, against labels written by hand: `node test/bench/labelled.ts`, with
 * `--misses` to see each miss. The files below `held/` were held out at first, and looked at later; those below `unseen/` were
 * written after that, and no parser was tuned to them before they were first read (`labelled.test.ts` has the figures of that reading).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../electron/engine/import/parse/index.ts';

const ROOT = join(import.meta.dirname, '../labelled');

/** What a person says of a file. A field that isn't there stands for: the file doesn't say; for `paragraphs`: not counted. */
interface Labels {
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly source?: string;
  readonly speakers?: readonly string[];
  readonly headings?: readonly string[];
  readonly items: number;
  readonly quotes: number;
  readonly paragraphs?: number;
}

/** Of what was found, the share that is right; of what is there, the share that was found. */
export interface Score {
  readonly field: Field;
  readonly found: number;
  readonly right: number;
  readonly there: number;
}

export const fields = [
  'title',
  'byline',
  'published',
  'source',
  'speakers',
  'headings',
  'items',
  'quotes',
  'paragraphs',
] as const;
export type Field = (typeof fields)[number];

export const sets = ['tuned', 'held', 'unseen'] as const;

export function measureLabelled(
  set: (typeof sets)[number],
  onMiss: (path: string, field: string, found: unknown, there: unknown) => void = () => undefined,
): readonly Score[] {
  const labels = JSON.parse(readFileSync(join(ROOT, 'labels.json'), 'utf8')) as Record<string, Labels>;
  const files = Object.entries(labels).filter(([path]) => setOf(path) === set);
  const scores = new Map<Field, { found: number; right: number; there: number }>(
    fields.map((field) => [field, { found: 0, right: 0, there: 0 }]),
  );
  for (const [path, wanted] of files) {
    const given = read(path);
    const there = asLists(wanted);
    for (const field of fields) {
      if (field === 'paragraphs' && wanted.paragraphs === undefined) continue;
      const rest = [...there[field]];
      const right = given[field].filter((value) => {
        const at = rest.indexOf(value);
        if (at !== -1) rest.splice(at, 1);
        return at !== -1;
      }).length;
      const score = scores.get(field)!;
      score.found += given[field].length;
      score.right += right;
      score.there += there[field].length;
      if (right < Math.max(given[field].length, there[field].length))
        onMiss(path, field, given[field], there[field]);
    }
  }
  return [...scores].map(([field, { found, right, there }]) => ({ field, found, right, there }));
}

function setOf(path: string): (typeof sets)[number] {
  return sets.find((set) => path.startsWith(`${set}/`)) ?? 'tuned';
}

/** What the parsers make of a file, in the form of its labels; counts as lists of as many equal values. */
function read(path: string): Record<Field, readonly string[]> {
  const { document } = parseFile(path, readFileSync(join(ROOT, path)));
  const { blocks, text } = document;
  const ofKind = (kind: string) => blocks.filter((block) => block.kind === kind && block.role === undefined);
  return asLists({
    title: document.title,
    ...(document.byline === null ? {} : { byline: document.byline }),
    ...(document.published === null ? {} : { published: document.published }),
    ...(document.source === null ? {} : { source: document.source }),
    speakers: [...new Set(blocks.flatMap(({ speaker }) => speaker ?? []))],
    headings: ofKind('heading').map(({ start, end }) => text.slice(start, end)),
    items: ofKind('item').length,
    quotes: ofKind('quote').length,
    paragraphs: ofKind('paragraph').length,
  });
}

function asLists(labels: Labels): Record<Field, readonly string[]> {
  const one = (value: string | undefined) => (value === undefined ? [] : [value.toLowerCase()]);
  const times = (count: number) => Array.from({ length: count }, () => '·');
  return {
    title: one(labels.title),
    byline: one(labels.byline),
    published: one(labels.published),
    source: one(labels.source),
    speakers: labels.speakers ?? [],
    headings: labels.headings ?? [],
    items: times(labels.items),
    quotes: times(labels.quotes),
    paragraphs: times(labels.paragraphs ?? 0),
  };
}

if (import.meta.main) {
  const isTold = process.argv.includes('--misses');
  for (const set of sets) {
    console.log(`\n${set}`);
    const scores = measureLabelled(set, (path, field, found, there) => {
      if (isTold)
        console.log(`  ${path}: ${field} ${JSON.stringify(found)}, labelled ${JSON.stringify(there)}`);
    });
    for (const { field, found, right, there } of scores) {
      const share = (of: number) => (of === 0 ? '–' : `${Math.round((100 * right) / of)} %`).padStart(6);
      console.log(`${field.padEnd(12)} precision${share(found)}   recall${share(there)}   of ${there}`);
    }
  }
}
