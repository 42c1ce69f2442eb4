import { describe, expect, test, vi } from 'vitest';
import { outcomes } from '../../../electron/contract/index.ts';
import { outcomeWords, summaryOf } from '../../../renderer/importing/outcomes.ts';

// The words are those of the reader's locale: here of one and the same on every computer.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const none = {
  imported: 0,
  updated: 0,
  unchanged: 0,
  moved: 0,
  duplicate: 0,
  skipped: 0,
  failed: 0,
  missing: 0,
};

describe('the words for an import', () => {
  test('name every outcome once', () => {
    expect(outcomeWords.map(({ outcome }) => outcome).toSorted()).toEqual([...outcomes].toSorted());
  });

  test.each([
    ['done', { imported: 1204, updated: 3, failed: 2 }, '1,204 new articles, 3 changed. 2 files failed.'],
    ['done', { imported: 1 }, '1 new article.'],
    ['done', { unchanged: 900 }, 'Nothing new.'],
    ['cancelled', { imported: 20 }, 'Cancelled. 20 new articles.'],
    ['interrupted', { failed: 1 }, 'Interrupted. Nothing new. 1 file failed.'],
  ] as const)('say what it has brought (%s)', (state, counts, words) => {
    expect(summaryOf({ state, counts: { ...none, ...counts } })).toBe(words);
  });
});
