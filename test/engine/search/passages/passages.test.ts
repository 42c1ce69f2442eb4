import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Passage } from '../../../../electron/contract/index.ts';
import { exactSequences, termSequences } from '../../../../electron/engine/search/lookup.ts';
import { findHits, type Matcher } from '../../../../electron/engine/search/passages/match.ts';
import {
  bestPassages,
  highlightTitle,
  type PassageSource,
} from '../../../../electron/engine/search/passages/passages.ts';
import { anyText } from '../analyse/arbitrary.ts';

function words(...typed: readonly string[]): Matcher {
  return typed.map((one) => ({
    kind: 'word',
    alternatives: termSequences(one, ['en', null]),
    exact: exactSequences(one, ['en', null]),
  }));
}

type Part = string | (Partial<Block> & { readonly text: string });

/** An article of these blocks: paragraphs, or whatever they say. */
function article(...parts: readonly Part[]): PassageSource {
  let text = '';
  const blocks: Block[] = [];
  for (const part of parts) {
    const { text: own, ...block } = typeof part === 'string' ? { text: part } : part;
    if (text !== '') text += '\n\n';
    blocks.push({ kind: 'paragraph', ...block, start: text.length, end: text.length + own.length });
    text += own;
  }
  return { text, blocks };
}

function passages(source: PassageSource, matcher: Matcher, options?: Parameters<typeof bestPassages>[2]) {
  return bestPassages(source, findHits(source.text, 'en', matcher), options);
}

function marks({ text, highlights }: Passage): readonly string[] {
  return highlights.map(([start, end]) => text.slice(start, end));
}

const filler = 'Nothing of the kind was said here. ';

describe('passages', () => {
  test('show the paragraph where most of the different words stand, first', () => {
    const source = article(
      'The strike, the strike and again the strike.',
      'The harbour was closed.',
      'The harbour answered the strike with a wage deal.',
    );
    const [best, ...others] = passages(source, words('strike', 'harbour', 'wage'));
    expect(best).toMatchObject({ block: 2, text: source.text.slice(best!.start, source.blocks[2]!.end) });
    expect(marks(best!)).toEqual(['harbour', 'strike', 'wage']);
    expect(others.map(({ block }) => block)).toEqual([0, 1]);
  });

  test('show words not shown yet before those already shown', () => {
    const source = article('The strike went on.', 'The strike went on, a strike.', 'The mayor resigned.');
    expect(
      passages(source, words('strike', 'mayor'), { count: 2, length: 240 }).map(({ block }) => block),
    ).toEqual([1, 2]);
  });

  test('prefer text to headings, those to byline and date, and never repeat the title', () => {
    const source = article(
      { text: 'Strike', kind: 'heading', level: 1, role: 'title' },
      { text: 'By Ann Strike', role: 'byline' },
      { text: 'The strike', kind: 'heading', level: 2 },
      'It was about the strikes.',
    );
    expect(passages(source, words('strike')).map(({ block }) => block)).toEqual([3, 2, 1]);
  });

  test('are cut from a long paragraph around the words, at the edges of sentences', () => {
    const sentence = 'The harbour answered the strike.';
    const source = article(`${filler.repeat(30)}${sentence} ${filler.repeat(30)}`.trim());
    const [best, ...others] = passages(source, words('harbour', 'strike'));
    expect(others).toEqual([]);
    expect(best!.text).toContain(sentence);
    expect(best!.text).toMatch(/^(Nothing of|The harbour).*\.$/);
    expect(best!.text.length).toBeGreaterThan(120);
    expect(best!.text.length).toBeLessThanOrEqual(240);
  });

  test('are cut between words where no sentence ends, and never within a character', () => {
    const long = article(`${'word '.repeat(200)}strike ${'word '.repeat(200)}`.trim());
    expect(passages(long, words('strike'))[0]!.text).toMatch(/^(word )+strike( word)+$/);
    const faces = article(`${'😀'.repeat(500)} strike ${'😀'.repeat(500)}`);
    for (const { text } of passages(faces, words('strike'))) expect(text.isWellFormed()).toBe(true);
    for (const { text } of passages(faces, words('none'))) expect(text.isWellFormed()).toBe(true);
  });

  test('keep a phrase whole that is also found by its first word', () => {
    const source = article(`${filler.repeat(9)}${'the wage deal '.repeat(4)}${filler.repeat(9)}`);
    const alternatives = exactSequences('the wage deal the wage deal the wage deal the wage deal', [null]);
    const [best] = passages(source, [...words('the'), { kind: 'phrase', alternatives }], {
      count: 1,
      length: 60,
    });
    expect(best!.text).toContain('the wage deal the wage deal the wage deal the wage deal');
  });

  test('prefer words that stand close together', () => {
    const source = article('The harbour was closed to all during the strike.', 'It was a harbour strike.');
    expect(passages(source, words('harbour', 'strike'))[0]!.block).toBe(1);
  });

  test('may be several of one long paragraph, without overlap', () => {
    const source = article(`The strike. ${filler.repeat(20)}The strike. ${filler.repeat(20)}A strike.`);
    const found = passages(source, words('strike')).toSorted((a, b) => a.start - b.start);
    expect(found).toHaveLength(3);
    found.slice(1).forEach((passage, index) => {
      const before = found[index]!;
      expect(passage.start).toBeGreaterThanOrEqual(before.start + before.text.length);
    });
  });

  test('are the opening paragraph, unmarked, where no word stands in the text', () => {
    const source = article(
      { text: 'A title', kind: 'heading', level: 1, role: 'title' },
      { text: '7 June 2021', role: 'date' },
      { text: 'A heading', kind: 'heading', level: 2 },
      filler.repeat(30).trim(),
    );
    const [opening, ...others] = passages(source, words('elsewhere'));
    expect(others).toEqual([]);
    expect(opening).toMatchObject({ block: 3, start: source.blocks[3]!.start, highlights: [] });
    expect(opening!.text).toMatch(/^Nothing .*\.$/);
    expect(opening!.text.length).toBeLessThanOrEqual(240);
  });

  test('are none of an article without text', () => {
    expect(bestPassages({ text: '', blocks: [] }, [])).toEqual([]);
  });

  test('mark a phrase that is also found word by word as one', () => {
    const alternatives = exactSequences('wage deal', ['en', null]);
    const [best] = passages(article('The wage deal'), [...words('wage'), { kind: 'phrase', alternatives }]);
    expect(best!.highlights).toEqual([[4, 13]]);
  });
});

test('a title is marked where it matches', () => {
  expect(highlightTitle('Strikes: a strike', 'en', words('strike'))).toEqual([
    [0, 7],
    [11, 17],
  ]);
  expect(highlightTitle('Mayor', 'en', words('strike'))).toEqual([]);
});

test('every passage is a slice of its block and every mark in it a hit, whatever the text', () => {
  const anyParts = fc.array(fc.tuple(anyText, fc.nat(60)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyParts, fc.nat(), fc.integer({ min: 1, max: 300 }), (parts, at, length) => {
      const repeated = parts.map(([text, times]) => text.repeat(times)).filter((text) => text.trim() !== '');
      const source = article(...repeated);
      const all = source.text.match(/\p{L}+/gu) ?? ['none'];
      const matcher = words(all[at % all.length]!);
      const hits = findHits(source.text, 'en', matcher);
      for (const { block, start, text, highlights } of bestPassages(source, hits, { count: 3, length })) {
        expect(source.text.slice(start, start + text.length)).toBe(text);
        expect(start).toBeGreaterThanOrEqual(source.blocks[block]!.start);
        expect(start + text.length).toBeLessThanOrEqual(source.blocks[block]!.end);
        let end = 0;
        for (const [from, to] of highlights) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(hits.some((hit) => hit.start === start + from)).toBe(true);
          end = to;
        }
      }
    }),
  );
});
