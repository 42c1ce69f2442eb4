import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Mark } from '../../../electron/contract/index.ts';
import { quoteBlocks } from '../../../electron/engine/export/quote.ts';
import { canonical } from '../../support/articles.ts';

const interview = canonical([
  { text: 'On the quay', kind: 'heading', level: 2 },
  { text: 'MQ: We did not stop this port.', kind: 'turn', label: 3, speaker: 'Maureen Quilter' },
  { text: 'It was stopped for us.', speaker: 'Maureen Quilter' },
  { text: 'Cath Rudkin: Who did?', kind: 'turn', label: 12, speaker: 'Cath Rudkin' },
  { text: 'first', kind: 'item', level: 1, ordinal: 1 },
]);

function quote(from: string, to: string) {
  const start = interview.text.indexOf(from);
  const end = interview.text.indexOf(to, start) + to.length;
  return quoteBlocks(interview.text, interview.blocks, { start, end });
}

/** The block with marks that count from its own beginning, as far as they lie in it. */
function markedBlock(block: Block, marks: readonly Mark[]): Block & { readonly marks: readonly Mark[] } {
  const moved = marks.map(({ start, end }): Mark => ({
    kind: 'emphasis',
    start: block.start + start,
    end: Math.min(block.end, block.start + end),
  }));
  return { ...block, marks: moved.filter(({ start, end }) => start < end) };
}

describe('a quoted passage', () => {
  test('is the text of the range, block by block, and marks still cover the same words', () => {
    const mark = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]): Mark => ({ kind: 'emphasis', start: Math.min(a, b), end: Math.max(a, b) }));
    const blocks = fc.array(
      fc.tuple(
        fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'b', ' ') }),
        fc.array(mark, { maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(blocks, fc.nat(150), fc.nat(150), (sketches, a, b) => {
        const { text, blocks: placed } = canonical(sketches.map(([words]) => words));
        const marked = placed.map((block, index) => markedBlock(block, sketches[index]![1]));
        const range = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        fc.pre(range.start < range.end);
        const quoted = quoteBlocks(text, marked, range);

        const expected = marked.map((block) =>
          text.slice(
            Math.max(block.start, range.start),
            Math.max(range.start, Math.min(block.end, range.end)),
          ),
        );
        expect(quoted.map((block) => block.text)).toEqual(expected.filter((part) => part !== ''));
        const markedWords = quoted.flatMap((block) =>
          (block.marks ?? []).map((one) => block.text.slice(one.start, one.end)),
        );
        const originally = marked.flatMap((block) =>
          block.marks.map((one) =>
            text.slice(Math.max(one.start, range.start), Math.max(range.start, Math.min(one.end, range.end))),
          ),
        );
        expect(markedWords).toEqual(originally.filter((words) => words !== ''));
      }),
    );
  });

  test('names the speaker where its text names him by initials or not at all', () => {
    expect(quote('MQ:', 'port.')).toMatchObject([{ kind: 'turn', label: 3, speaker: 'Maureen Quilter' }]);
    expect(quote('stopped', 'us.')).toEqual([
      { kind: 'paragraph', text: 'stopped for us.', speaker: 'Maureen Quilter' },
    ]);
    expect(quote('Cath', 'did?')).toEqual([{ kind: 'turn', text: 'Cath Rudkin: Who did?', label: 12 }]);
  });

  test('names the speaker once, at its beginning', () => {
    const quoted = quote('not stop', 'Who did?');
    expect(quoted.map(({ speaker }) => speaker)).toEqual(['Maureen Quilter', undefined, undefined]);
    expect(quoted.map(({ label }) => label)).toEqual([undefined, undefined, 12]);
  });

  test('numbers an item only from its beginning', () => {
    expect(quote('first', 'first')).toMatchObject([{ ordinal: 1, level: 1 }]);
    expect(quote('irst', 'irst')[0]).not.toHaveProperty('ordinal');
  });
});
