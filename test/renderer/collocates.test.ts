import { expect, test } from 'vitest';
import { besideWord } from '../../renderer/collocates/queries.ts';

test('a word beside a single word or phrase is asked for near it, filters and all', () => {
  expect(besideWord('strike', 'wildcat')).toBe('strike NEAR/2 wildcat');
  expect(besideWord('"wage deal" -source:"Pilot" date:2021', 'new')).toBe(
    '"wage deal" NEAR/2 new -source:"Pilot" date:2021',
  );
});

test('a word beside a longer search is asked for with it', () => {
  expect(besideWord('strike OR lockout', 'wildcat')).toBe('(strike OR lockout) "wildcat"');
  expect(besideWord('harbour strike', 'wildcat')).toBe('(harbour strike) "wildcat"');
});
