import type { Suggestion } from '../../../contract/index.ts';
import { articleHeads } from '../../store/articles.ts';
import { formsOf } from '../words/catalogue.ts';
import { isLittleWord } from '../words/little-words.ts';
import type { Searcher } from '../searcher.ts';
import { understand } from '../understand.ts';
import { authorsOf } from '../find/values.ts';
import { suggestFields, suggestValues } from './fields.ts';
import { suggestSearches } from './searches.ts';
import { spelledOut } from './spelled.ts';
import { type Taken, withTaken } from './taken.ts';

/** Cards looked at for suggestions. */
const CARDS = 60;

/** Frequent words looked at: those are suggested that most often stand together with what is typed before. */
const WORDS = 8;

/** Letters of a word one has to have typed. */
const FEWEST_LETTERS = 2;

/** What is being typed: behind the last space, bracket or quotation mark. */
const LAST = /[^\s()"“”„«»|]*$/u;

/**
 * Completions of what is typed, best first. Behind `field:` the values of the field; otherwise names that begin like it,
 * words, titles, saved searches and fields, from what catalogue and lexicon have at this moment.
 */
export async function suggest(
  searcher: Searcher,
  typed: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Suggestion[]> {
  const values = await suggestValues(searcher, typed, limit, signal);
  if (values) return values;
  await searcher.prepareSuggestions(signal);
  const last = LAST.exec(typed)?.[0] ?? '';
  const beginning = formsOf(last).at(-1) ?? '';
  if (beginning.length < FEWEST_LETTERS) return [];
  const words = await suggestWords(searcher, typed.slice(0, typed.length - last.length), beginning);
  const cards = suggestFromCards(searcher, typed, beginning);
  const names = cards.filter(({ kind }) => kind !== 'title');
  const titles = cards.filter(({ kind }) => kind === 'title');
  const most = Math.max(2, Math.ceil(limit / 3));
  const spelt = words.slice(0, most).map((word) => spelledOut(word, searcher));
  const found = [...names.slice(0, most), ...spelt, ...titles, ...names.slice(most)].map(
    ({ kind, text }): Suggestion => {
      return { kind, text, query: withTaken(typed, { kind, text }), about: null, articles: null };
    },
  );
  const kept = suggestSearches(searcher, typed);
  const fields = suggestFields(typed);
  return [...found.slice(0, limit - kept.length - fields.length), ...kept, ...fields].slice(0, limit);
}

/** Titles, authors, sources and tags with what is typed in them; names that many cards have come first. */
function suggestFromCards(searcher: Searcher, typed: string, beginning: string): readonly Taken[] {
  const found = searcher.catalogue.find(typed, CARDS);
  const heads = articleHeads(
    searcher.store.db,
    found.map(({ id }) => id),
  );
  const weights = new Map<string, { readonly suggestion: Taken; weight: number }>();
  const add = (kind: Taken['kind'], text: string, weight: number) => {
    const key = `${kind} ${text}`;
    const known = weights.get(key);
    if (known) known.weight += weight;
    else weights.set(key, { suggestion: { kind, text }, weight });
  };
  for (const { id, score, fields } of found) {
    const head = heads.get(id);
    if (!head) continue;
    const named = (name: string) => formsOf(name).some((form) => form.startsWith(beginning));
    if (fields.has('title')) add('title', head.title, score);
    if (fields.has('byline'))
      authorsOf(head.byline ?? '')
        .filter(named)
        .forEach((name) => add('author', name, score));
    if (fields.has('source') && head.source !== null) add('source', head.source, score);
    if (fields.has('tags')) head.tags.filter(named).forEach((tag) => add('tag', tag, score));
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight).map(({ suggestion }) => suggestion);
}

/** Frequent words with this beginning, behind what is typed before it. */
async function suggestWords(
  searcher: Searcher,
  before: string,
  beginning: string,
): Promise<readonly Taken[]> {
  const frequent = searcher.lexicon
    .beginningWith(beginning)
    .filter(({ form }) => form !== beginning && !isLittleWord(form))
    .toSorted((a, b) => b.articles - a.articles || (a.form < b.form ? -1 : 1))
    .slice(0, WORDS);
  if (before.trim() === '') return frequent.map(({ form }): Taken => ({ kind: 'word', text: form }));
  const weighed = [];
  for (const { form } of frequent) {
    const { compiled } = await understand(before + form, false, searcher);
    const together = compiled.plan?.kind === 'match' ? searcher.count(compiled.plan.expression) : 1;
    if (together > 0) weighed.push({ text: before + form, together });
  }
  return weighed.sort((a, b) => b.together - a.together).map(({ text }): Taken => ({ kind: 'word', text }));
}
