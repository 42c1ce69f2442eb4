import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carrel } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { putArticle } from '../../support/articles.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { strike } from './desk.ts';

let engine: Engine;
let carrel: Carrel;
let close: () => Promise<void>;
let first: number;
let second: number;

beforeAll(async () => {
  ({ engine, close } = await temporaryEngine());
  const article = putArticle(engine.store.db, { ...strike, language: 'en' });
  carrel = createRouterClient(createRouter(engine));
  await engine.index.catchUp();
  const list = (await carrel.excerpts.createList({ name: 'Strike' })).id;
  const { text } = await carrel.articles.get({ id: article });
  const add = async (quote: string, more: { note?: string; tags?: string[] }) => {
    const start = text.indexOf(quote);
    const passage = { article, revision: 1, start, end: start + quote.length, ...more };
    return (await carrel.excerpts.add({ list, ...passage })).id;
  };
  first = await add('The dockers of Port Marram laid down', { note: 'Ask about wages.', tags: ['To check'] });
  second = await add('Nobody expects the ships to sail', { note: 'El paro duró más.' });
});
afterAll(() => close());

const ids = async (query: string) =>
  (await carrel.excerpts.find({ query })).matches.map(({ excerpt }) => excerpt.id);

test.each([
  ['any form of a word, in the quote', 'docker', () => [first]],
  ['words of quote and note together', 'port wage', () => [first]],
  ['a tag', 'check', () => [first]],
  ['a word in another spelling', 'duro', () => [second]],
  ['the beginning of a word', 'expe', () => [second]],
  ['a word of a note in any form and without its accents', 'mas', () => [second]],
  ['words in quotation marks in a note', '"about wages"', () => [first]],
  ['words in quotation marks in a tag', '“to check”', () => [first]],
  ['nothing for words in quotation marks that stand in two places', '"wages check"', () => []],
  ['words in quotation marks, just so', '"the ships"', () => [second]],
  ['nothing for words of another order in quotation marks', '"ships the"', () => []],
  ['everything for no words, the newest first', '  ', () => [second, first]],
  ['everything for what is no word', '!?', () => [second, first]],
])('finds excerpts by %s', async (_, query, expected) => {
  expect(await ids(query)).toEqual(expected());
});

test('says where it found the words', async () => {
  const { matches } = await carrel.excerpts.find({ query: 'ports wages checking' });
  const [{ excerpt, quote, note, tags }] = matches as [(typeof matches)[0]];
  expect(quote.map(([start, end]) => excerpt.quote.slice(start, end))).toEqual(['Port']);
  expect(note.map(([start, end]) => excerpt.note.slice(start, end))).toEqual(['wages']);
  expect(
    tags.map((places, tag) => places.map(([start, end]) => excerpt.tags[tag]!.slice(start, end))),
  ).toEqual([['check']]);
});

test.each([
  ['in any of their forms', 'note:wage', 1],
  ['without their accents', 'note:mas', 1],
  ['just so in quotation marks', 'note:"about wages"', 1],
  ['not by their beginnings', 'note:abo', 0],
])('a search finds words of notes as it finds those of articles: %s', async (_, query, total) => {
  expect((await carrel.search.query({ query })).total).toBe(total);
});
