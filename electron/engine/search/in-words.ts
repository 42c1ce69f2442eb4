import { statuses, statusesNamed } from './find/statuses.ts';
import { namesOfLanguage } from './find/values.ts';
import type { DateNode, FilterNode, GroupNode, NotNode, QueryNode } from './query/ast.ts';
import { parseDays } from './query/dates.ts';
import { type FilterField, NONE } from './query/fields.ts';

/** A piece of a reading in words: `and`, `or`, `but not`, brackets; or what is connected by them. */
export interface ReadingPiece {
  readonly text: string;
  readonly connects: boolean;
}

/**
 * A query as it was understood, in words a person says: `(harbour and strike) or the exact phrase “wage deal”`. The texts of
 * the pieces, one after another, are the whole sentence. A group within another one is always bracketed.
 */
export function wordsOfReading(query: QueryNode | null): readonly ReadingPiece[] {
  return query ? read(query, true) : [];
}

function read(node: QueryNode, outermost: boolean): readonly ReadingPiece[] {
  if (node.kind === 'not') return [sign('not '), ...read(node.of, false)];
  if (!('of' in node)) return [{ text: spoken(node), connects: false }];
  const pieces = node.of.flatMap((part, at): readonly ReadingPiece[] => {
    if (at === 0) return read(part, false);
    if (node.kind === 'or') return [sign(' or '), ...read(part, false)];
    return part.kind === 'not'
      ? [sign(' but not '), ...read(part.of, false)]
      : [sign(' and '), ...read(part, false)];
  });
  return outermost ? pieces : [sign('('), ...pieces, sign(')')];
}

function sign(text: string): ReadingPiece {
  return { text, connects: true };
}

type Spoken = Exclude<QueryNode, GroupNode | NotNode>;

function spoken(node: Spoken): string {
  if (node.kind === 'date') return spokenDate(node);
  if (node.kind === 'filter') return spokenFilter(node);
  const words = spokenWords(node);
  return node.column === 'title' ? `${words} in the title` : words;
}

function spokenWords(node: Exclude<Spoken, FilterNode | DateNode>): string {
  switch (node.kind) {
    case 'word':
      return node.text;
    case 'prefix':
      return node.typing ? `${node.text}…` : `words that begin with ${node.text}`;
    case 'fuzzy':
      return `${node.text} and near spellings`;
    case 'wild':
      return `words of the form ${node.text}`;
    case 'regex':
      return `the regular expression /${node.text}/`;
    case 'phrase':
      return `the exact ${/\s/.test(node.text) ? 'phrase' : 'word'} “${node.text}”`;
    case 'near': {
      const items = node.items.map((item) => spokenWords({ ...item, column: null })).join(', ');
      return `${items} with at most ${node.distance} other ${node.distance === 1 ? 'word' : 'words'} between`;
    }
  }
}

/** What stands before a value and behind it, and what asks for articles that have none. */
const FILTERS: Readonly<Record<FilterField, readonly [before: string, after: string, none: string]>> = {
  author: ['by ', '', 'no author'],
  source: ['from ', '', 'no source'],
  tag: ['tagged ', '', 'no tag'],
  collection: ['in the collection ', '', ''],
  lang: ['in ', '', 'no known language'],
  path: ['in files with ', ' in the path', ''],
  file: ['in files named ', '', ''],
  ext: ['in files that end in .', '', ''],
  speaker: ['spoken by ', '', 'no speaker'],
  status: ['of which is known: ', '', ''],
  note: ['with ', ' in a note', 'no note'],
  in: ['with passages kept in ', '', ''],
};

function spokenFilter(node: FilterNode): string {
  const { field, text, quoted, prefix } = node;
  const [before, after, none] = FILTERS[field];
  if (!quoted && none !== '' && text.toLowerCase() === NONE) return `with ${none}`;
  if (field === 'in' && !quoted && text.toLowerCase() === 'excerpts') return 'with kept passages';
  if (field === 'lang' && !prefix) return before + (namesOfLanguage(text)[1] ?? text);
  const [status] = field === 'status' ? statusesNamed(node) : [];
  if (status) return before + statuses[status].means;
  return `${before}${quoted ? `“${text}”` : text}${prefix ? '…' : ''}${after}`;
}

/** The first and the last day of months, of which every one has 31 here. */
const FIRST = '-01';
const LAST = '-31';

function spokenDate({ field, text, from, to }: DateNode): string {
  const when = field === 'date' ? 'published' : 'imported';
  const bound = /^(?<sign>[<>])(?<day>[^=].*)$/.exec(text)?.groups;
  if (from === null && to === null) return 'without a date';
  if (parseDays(text)) return `${when} in ${text}`;
  if (bound) return `${when} ${bound['sign'] === '<' ? 'before' : 'after'} ${bound['day']}`;
  const [first, last] = [from && shortest(from, FIRST), to && shortest(to, LAST)];
  if (first && last) return first === last ? `${when} in ${first}` : `${when} from ${first} to ${last}`;
  return first ? `${when} since ${first}` : `${when} until ${last}`;
}

/** A day YYYYMMDD as the month or year that begins or ends with it. */
function shortest(day: number, edge: string): string {
  const digits = String(day).padStart(8, '0');
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  if (!date.endsWith(edge)) return date;
  const month = date.slice(0, -3);
  return month.endsWith(edge === LAST ? '-12' : FIRST) ? month.slice(0, 4) : month;
}
