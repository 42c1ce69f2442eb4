import type { TreeElement } from './tree.ts';

/** An object of JSON-LD, its properties still of any shape. */
export type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Posting|Report|Review|Interview|Column)$/;

/** How many objects of a page's JSON-LD are looked at. */
const MOST_THINGS = 2000;

/** The first article that a page's JSON-LD describes, and the other things it may refer to by `@id`. */
export function readJsonLd(root: TreeElement): { article: Thing | null; things: ReadonlyMap<string, Thing> } {
  const things = new Map<string, Thing>();
  let article: Thing | null = null;
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const queue: unknown[] = [parseJson(script.textContent ?? '')];
    for (let index = 0; index < queue.length && index < MOST_THINGS; index++) {
      const value = queue[index];
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_THINGS));
      if (!isThing(value)) continue;
      if (typeof value['@id'] === 'string' && Object.keys(value).length > 1) things.set(value['@id'], value);
      if (article === null && typesOf(value).some((type) => ARTICLE.test(type))) article = value;
      queue.push(value['@graph'], value['mainEntity']);
    }
  }
  return { article, things };
}

/** The strings a property stands for: itself, or the names of the things it is or refers to. */
export function namesOf(value: unknown, things: ReadonlyMap<string, Thing>): readonly string[] {
  return [value].flat().flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    if (!isThing(entry)) return [];
    const thing =
      typeof entry['@id'] === 'string' && entry['name'] === undefined ? things.get(entry['@id']) : entry;
    return typeof thing?.['name'] === 'string' ? [thing['name']] : [];
  });
}

function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null for what isn't JSON; pages are full of it. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(
      source.replace(
        /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
        '',
      ),
    );
  } catch {
    return null;
  }
}
