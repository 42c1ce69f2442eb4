import { expect, test } from 'vitest';
import type { QueryNode } from '../../../electron/engine/search/query/ast.ts';
import { fieldNames } from '../../../electron/engine/search/query/fields.ts';
import { parseQuery } from '../../../electron/engine/search/query/parse.ts';
import { whatWasRead } from '../../../electron/engine/search/query/unread.ts';
import { examplesOf } from '../../../renderer/search/syntax/examples.ts';

const examples = examplesOf({
  words: ['harbour', 'strike'],
  source: 'The Gazette',
  author: 'Ines Calder',
  tag: 'port',
  year: '2021',
  language: 'en',
  collection: 'news',
  ext: 'txt',
}).flatMap((group) => group.examples);

function* nodesOf(node: QueryNode): Generator<QueryNode> {
  yield node;
  if (node.kind === 'not') yield* nodesOf(node.of);
  if (node.kind === 'and' || node.kind === 'or') for (const part of node.of) yield* nodesOf(part);
}

const nodes = examples.flatMap(({ query }) => [...nodesOf(parseQuery(query)!)]);

test('every example is understood as what it is', () => {
  for (const { query } of examples) expect([query, ...whatWasRead(query)]).toEqual([query]);
});

test('there is an example of everything the query language has', () => {
  expect(new Set(nodes.map(({ kind }) => kind))).toEqual(
    new Set([
      'and',
      'or',
      'not',
      'word',
      'phrase',
      'near',
      'prefix',
      'wild',
      'fuzzy',
      'regex',
      'filter',
      'date',
    ]),
  );
  const fields = nodes.flatMap((node) => {
    if (node.kind === 'filter' || node.kind === 'date') return [node.field];
    return 'column' in node && node.column ? [node.column] : [];
  });
  expect(new Set(fields)).toEqual(new Set(fieldNames));
});

test('words of any length make examples', () => {
  for (const words of [
    ['ab', 'c'],
    ['strikes', 'of'],
    ['été', 'mer'],
  ] as const) {
    const queries = examplesOf({
      words,
      source: 'x',
      author: 'x',
      tag: 'x',
      year: '2021',
      language: 'en',
      collection: 'x',
      ext: 'x',
    }).flatMap((group) => group.examples.map(({ query }) => query));
    expect(new Set(queries).size).toBe(queries.length);
  }
});
