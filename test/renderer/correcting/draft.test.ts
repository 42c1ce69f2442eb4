import { expect, test } from 'vitest';
import { correctionsOf, draftOf, problemIn } from '../../../renderer/correcting/draft.ts';

const empty = draftOf(null);

test('only what was changed is corrected, and an emptied field is to be empty', () => {
  const before = { ...empty, title: 'Strike', byline: 'A. Sol', tags: 'docks, pay' };
  expect(correctionsOf(before, before)).toBeNull();
  expect(correctionsOf(before, { ...before, byline: ' ', tags: 'docks, March' })).toEqual({
    byline: null,
    tags: { add: ['March'], remove: ['pay'] },
  });
  expect(correctionsOf(before, { ...before, title: ' ' })).toBeNull();
});

test.each(['2021', '2021-06', '2021-06-07', '2020-02-29', ' 2021 ', ''])('%j can be a date', (published) => {
  expect(problemIn({ ...empty, published })).toBeNull();
});

test.each(['yesterday', '2021-13', '2021-02-29', '2021-6-7', '21'])(
  '%j is said to be no date',
  (published) => {
    expect(problemIn({ ...empty, published })).toContain(`“${published}” is not a date`);
  },
);

test('a language is a code', () => {
  expect(problemIn({ ...empty, language: 'en' })).toBeNull();
  expect(problemIn({ ...empty, language: 'English' })).toContain('“English”');
});
