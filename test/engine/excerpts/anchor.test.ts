import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate, type Selector } from '../../../electron/engine/excerpts/anchor.ts';
import { contextOf } from '../../../electron/engine/excerpts/range.ts';

function select(text: string, quote: string, from = 0): Selector {
  const start = text.indexOf(quote, from);
  const range = { start, end: start + quote.length };
  return { ...range, quote, ...contextOf(text, range) };
}

const story =
  'The council met on Monday evening.\n\nIt refused the plan by nine votes to four, and the mayor left early.\n\n' +
  'A second vote is due in June. The port said nothing about the plan.';
const quote = 'refused the plan by nine votes to four';

describe('a passage in a text that changed', () => {
  test('is exact where only what follows it changed', () => {
    const selector = select(story, quote);
    expect(locate(selector, story, story.replace('in June', 'in July'))).toEqual({
      state: 'exact',
      start: selector.start,
      end: selector.end,
      text: null,
    });
  });

  test('is moved, by just as much, where something was put before it', () => {
    const changed = `Corrected version.\n\n${story}`;
    const start = changed.indexOf(quote);
    expect(locate(select(story, quote), story, changed)).toEqual({
      state: 'moved',
      start,
      end: start + quote.length,
      text: null,
    });
  });

  test('is moved where its paragraph was, though the sentences around it are new', () => {
    const changed = `Nothing else happened.\n\nThe members ${quote}. All went home.`;
    expect(locate(select(story, quote), story, changed)).toMatchObject({
      state: 'moved',
      start: changed.indexOf(quote),
    });
  });

  test('is uncertain where a short quote lost its context', () => {
    const selector = select(story, 'the plan');
    const changed = 'Somebody else praised the plan of another town.';
    expect(locate(selector, story, changed)).toMatchObject({
      state: 'uncertain',
      start: changed.indexOf('the plan'),
    });
  });

  test('is uncertain at the beginning of a text rewritten behind it', () => {
    expect(
      locate(select('Yes, said the mayor.', 'Yes'), 'Yes, said the mayor.', 'Yes and no.'),
    ).toMatchObject({
      state: 'uncertain',
    });
  });

  test('is not taken for its twin when it is deleted', () => {
    const boilerplate = 'For immediate release by the harbour office: the berth is closed';
    const text = `${boilerplate} on Monday.\n\nBetween.\n\n${boilerplate} on Friday.`;
    const changed = `Between the two.\n\n${boilerplate} on Friday.`;
    const monday = select(text, 'the berth is closed');
    expect(locate(monday, text, changed)).toMatchObject({ state: 'uncertain' });
    const friday = select(text, 'the berth is closed', monday.end);
    expect(locate(friday, text, changed)).toMatchObject({
      state: 'moved',
      start: changed.indexOf('the berth is closed'),
    });
  });

  test('is uncertain where it stands twice now', () => {
    const changed = `${story}\n\n${story}`;
    const grown = `Intro.\n\n${changed}\n\nOutro.`;
    expect(locate(select(story, quote), story, grown).state).toBe('uncertain');
  });

  test('is uncertain where it was altered, and says how it reads now', () => {
    const changed = story.replace('refused the plan by nine votes', 'rejected the plan by eight votes');
    expect(locate(select(story, quote), story, changed)).toMatchObject({
      state: 'uncertain',
      text: 'rejected the plan by eight votes to four',
    });
  });

  test('is lost where two places are like it alike', () => {
    const one = 'refused the scheme by nine votes to four';
    const changed = `The council ${one}. Later the region ${one}, too.`;
    expect(locate(select(story, quote), story, changed).state).toBe('lost');
  });

  test('is lost where its words are gone', () => {
    expect(locate(select(story, quote), story, 'Another text altogether.')).toEqual({
      state: 'lost',
      start: null,
      end: null,
      text: null,
    });
  });
});

describe('whatever the edits', () => {
  const words = fc.array(fc.constantFrom('the', 'plan', 'was', 'a', 'port', 'strike', 'and', '\n\n'), {
    minLength: 1,
    maxLength: 30,
  });
  const prose = words.map((list) => list.join(' '));
  /** A text in four parts with the quote between the second and the third, and other text for the outer parts. */
  const edit = fc.record({
    parts: fc.tuple(prose, prose, prose, prose),
    quote: prose.map((text) => text.trim()).filter((text) => text !== ''),
    before: prose,
    behind: prose,
    copies: fc.integer({ min: 0, max: 2 }),
  });

  test('what is found reads as the quote, or as it says', () => {
    fc.assert(
      fc.property(edit, prose, ({ parts: [a, b, c, d], quote }, changed) => {
        const text = `${a} ${b} ${quote} ${c} ${d}`;
        const start = a.length + b.length + 2;
        const range = { start, end: start + quote.length };
        const anchor = locate({ ...range, quote, ...contextOf(text, range) }, text, changed);
        const reads = anchor.start === null ? quote : changed.slice(anchor.start, anchor.end!);
        expect(reads).toBe(anchor.text ?? quote);
        if (changed.includes(quote)) expect(reads).toBe(quote);
        else expect(['uncertain', 'lost']).toContain(anchor.state);
      }),
    );
  });

  test('exact and moved name the very place, never another one of the same words', () => {
    let sure = 0;
    fc.assert(
      fc.property(edit, ({ parts: [a, b, c, d], quote, before, behind, copies }) => {
        // What stays is marked by numbers, so that the right place is the only one with this context.
        const near = [`17 ${b} 18`, `19 ${c} 20`] as const;
        const old = [`${a} ${near[0]} `, quote, ` ${near[1]} ${d}`] as const;
        const extra = `${quote} `.repeat(copies);
        const now = [`${before} ${extra}${near[0]} `, quote, ` ${near[1]} ${extra}${behind}`] as const;
        const range = { start: old[0].length, end: old[0].length + quote.length };
        const text = old.join('');
        const anchor = locate({ ...range, quote, ...contextOf(text, range) }, text, now.join(''));
        if (anchor.state === 'uncertain') return;
        sure += 1;
        expect(anchor.start).toBe(now[0].length);
        expect(anchor.state).toBe(now[0].length === old[0].length ? 'exact' : 'moved');
      }),
      { numRuns: 500 },
    );
    expect(sure).toBeGreaterThan(300);
  });
});
