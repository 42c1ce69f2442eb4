import { expect, test } from 'vitest';
import type { Article, Block } from '../../../electron/contract/index.ts';
import { headBlocks } from '../../../renderer/reader/text/head.ts';

function article(head: Partial<Article>, ...parts: readonly (readonly [Block['role'], string])[]): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const [role, content] of parts) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += content;
    blocks.push({ kind: 'paragraph', start, end: text.length, ...(role && { role }) });
  }
  return {
    id: 1,
    uid: '0'.repeat(16),
    title: 'Bridge carried by one vote',
    byline: 'Hugh Pellow',
    published: '2019-03-21',
    source: 'The Gazette',
    language: 'en',
    words: 3,
    revision: 1,
    tags: [],
    shownRevision: 1,
    address: null,
    corrections: [],
    tagCorrections: { given: [], taken: [] },
    files: [],
    text,
    blocks,
    ...head,
  };
}

test('blocks that say what the head says are shown there', () => {
  const text = article(
    {},
    ['title', 'BRIDGE CARRIED BY ONE VOTE'],
    ['byline', 'By Hugh Pellow'],
    ['date', 'Thursday 21 March 2019'],
    [undefined, 'Port Marram is to have a bridge.'],
  );
  expect(headBlocks(text)).toEqual({ title: 0, byline: 1, date: 2 });
});

test('a title, byline or date corrected since leaves the text as it is', () => {
  const parts = [
    ['title', 'BRIGE CARRIED'],
    ['byline', 'By H. Pelow'],
    ['date', '21 March 2018'],
  ] as const;
  expect(headBlocks(article({}, ...parts))).toEqual({ title: null, byline: null, date: null });
});

test('a line that says more than the byline stays in the text', () => {
  const line = 'By Hugh Pellow, our man on the ferry';
  expect(headBlocks(article({}, ['byline', line])).byline).toBeNull();
});

test('an article without byline and date shows none', () => {
  const none = { byline: null, published: null };
  expect(headBlocks(article(none, ['title', 'Bridge carried by one vote']))).toEqual({
    title: 0,
    byline: null,
    date: null,
  });
});

test('a date that was corrected is not told in the words of the text', () => {
  const corrections = [{ field: 'published' as const, found: '2019-03-21' }];
  const text = article({ published: '2019-04', corrections }, ['date', 'Thursday 21 March 2019']);
  expect(headBlocks(text).date).toBeNull();
});

test('What stands above the title is not taken for the date', () => {
  const parts = [
    ['date', 'PRESS RELEASE 14/2019'],
    ['date', 'Tidewell, 21 March 2019'],
  ] as const;
  expect(headBlocks(article({}, ...parts)).date).toBe(1);
});
