import { expect, test } from 'vitest';
import type { Block } from '../../../../electron/contract/index.ts';
import { prepareEntry } from '../../../../electron/engine/search/indexing/entry.ts';

function entryOf(text: string, language: string | null = null) {
  return prepareEntry({
    title: '',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    language,
  });
}

test('a title that stands in the text is indexed as title only', () => {
  const text =
    'Harbour strikes\n\nBy Ann Lee\n\nThe strikes of the dockers ended on Monday with a deal, they said.';
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, role: 'title', start: 0, end: 15 },
    { kind: 'paragraph', role: 'byline', start: 17, end: 27 },
    { kind: 'paragraph', start: 29, end: text.length },
  ];
  expect(prepareEntry({ title: 'Harbour strikes', text, blocks, language: null })).toEqual({
    title: 'harbour strike',
    body: 'by ann lee the strike of the docker end on monday with a deal they said',
    language: 'en',
    furtherLanguages: [],
    words: 18,
    fingerprints: expect.any(Uint32Array) as Uint32Array,
  });
});

test('joined spellings stand behind the words, which keep their positions', () => {
  expect(entryOf('They co-operate by e-mail.', 'en').body).toBe('they co oper by e mail cooper email');
});

test.each([
  ['Three plain words', 3],
  ['A well-known mother-in-law', 6],
  ['吾輩は猫である。', 6],
  ['한국어 위키 백과', 3],
  ['ภาษาไทย', 2],
  ['', 0],
  ['… — 👩‍🚀', 0],
])('“%s” counts as %i words', (text, words) => {
  expect(entryOf(text).words).toBe(words);
});
