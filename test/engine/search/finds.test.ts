import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { prepareEntry } from '../../../electron/engine/search/indexing/entry.ts';
import { exactSequences, type TermSequence, termSequences } from '../../../electron/engine/search/lookup.ts';
import { findHits } from '../../../electron/engine/search/passages/match.ts';
import { cases } from './analyse/languages.ts';

const db = new Sqlite(':memory:');
db.exec(`CREATE VIRTUAL TABLE posting USING fts5 (body, content = '', tokenize = 'ascii')`);
const insert = db.prepare(`INSERT INTO posting (rowid, body) VALUES (?, ?)`);
const find = db.prepare(`SELECT rowid FROM posting WHERE posting MATCH ?`).pluck();

/** As the index does it: each sequence a phrase, any of them that are meant in the language of the text. */
function expression(sequences: readonly TermSequence[], language: string): string {
  const meant = sequences.filter(({ languages }) => languages?.includes(language) ?? true);
  if (meant.length === 0) return '"·"';
  return meant.map(({ terms, prefix }) => `"${terms.join(' ')}"${prefix ? ' *' : ''}`).join(' OR ');
}

describe('a typed word finds a text, and marks in it what matched', () => {
  cases.forEach(([language, , text], index) => {
    const blocks = [{ kind: 'paragraph', start: 0, end: text.length }] as const;
    // The declaration decides: the texts are too short to tell.
    insert.run(index + 1, prepareEntry({ title: '', text, blocks, language }).body);
  });

  test.each(cases)('%s: %s in %s: %s', (language, typed, text, marked) => {
    const row = 1 + cases.findIndex((one) => one[0] === language && one[1] === typed && one[2] === text);
    const archive = [language, 'en', null];
    const alternatives = termSequences(typed, archive);
    expect(find.all(expression(alternatives, language)).includes(row)).toBe(marked !== null);
    const matcher = [{ kind: 'word', alternatives, exact: exactSequences(typed, archive) }] as const;
    const hits = findHits(text, language, matcher).map(({ start, end }) => text.slice(start, end));
    expect(hits).toEqual(marked === null ? [] : [marked]);
  });
});
