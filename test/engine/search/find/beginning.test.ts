import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBeginning } from '../../../../electron/engine/search/find/beginning.ts';
import { type SearchableArchive, searchableArchive } from '../../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    { title: 'A is for anchor', blocks: ['a an and', 'ångström'], language: 'en' },
    { title: 'Harbour', blocks: ['tar thatch the'], language: 'en' },
    { title: 'Thistles', blocks: ['No word here begins with the first letter of it.'], language: 'en' },
    { title: 'Zoo', blocks: ['b ba bab babble 😀'] },
    { title: 'Hafen', blocks: ['Der Anker hält.'], language: 'de' },
  ]);
});
afterAll(() => archive.close());

test.each(['a', 'an', 't', 'th', 'b', 'ba', 'h', 'z', 'q', 'å'])(
  'what begins with %s is the same, looked up at once or by longer beginnings',
  async (text) => {
    const { searcher } = archive;
    const terms = text === 'å' ? 'a' : text;
    for (const [column, expression] of [
      [null, `"${terms}" *`],
      ['title', `({title language} : ("${terms}" *))`],
    ] as const) {
      const parts = await findBeginning({ text, column }, 3, searcher);
      expect(parts.toArray()).toEqual(searcher.find(expression).toArray());
    }
  },
);
