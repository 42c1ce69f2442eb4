import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../../electron/engine/export/printable.ts';
import type { Editor } from '../../../electron/engine/export/edits.ts';
import { rewriteDraft } from '../../../electron/engine/export/rewrite.ts';
import { anyText } from '../../support/arbitraries.ts';
import { draftOf } from './sample.ts';

/** Replaces every `Marram`. */
const masked: Editor = (text) =>
  Array.from(text.matchAll(/Marram/g), ({ index }) => ({ start: index, end: index + 6, text: 'X.' }));

test('what is replaced is gone from every string of a document', () => {
  const draft = draftOf('Marram', [
    {
      title: 'On Marram',
      section: 'In Marram',
      tags: ['Marram'],
      note: 'See Marram.',
      blocks: [
        {
          kind: 'turn',
          text: 'Marram: Marram again.',
          label: 7,
          speaker: 'A. Marram',
          marks: [{ kind: 'link', start: 8, end: 14, href: 'https://marram.example/Marram' }],
        },
      ],
      citation: {
        byline: 'A. Marram',
        source: 'Marram Post',
        interviewees: ['B. Marram'],
        path: 'Marram/a.txt',
      },
    },
  ]);
  expect(JSON.stringify(draft)).toContain('Marram');
  expect(JSON.stringify(rewriteDraft(draft, masked))).not.toContain('Marram');
});

test('marks and labels go on covering the same words', () => {
  const text = 'Marram: in Marram itself.';
  const [passage] = rewriteDraft(
    draftOf('T', [
      {
        title: 'A',
        blocks: [
          {
            kind: 'turn',
            text,
            label: 7,
            marks: [
              { kind: 'strong', start: 11, end: 17 },
              { kind: 'emphasis', start: 18, end: 24 },
              { kind: 'code', start: 13, end: 21 },
            ],
          },
        ],
      },
    ]),
    masked,
  ).passages;
  const [block] = passage!.blocks;
  expect(block!.text.slice(0, block!.label)).toBe('X.:');
  expect(block!.marks!.map(({ start, end }) => block!.text.slice(start, end))).toEqual([
    'X.',
    'itself',
    'X. its',
  ]);
});

test('characters that can’t be shown are replaced by one that can, and nothing else is touched', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { title } = rewriteDraft(draftOf(text, []), printable);
      expect(title).toHaveLength(text.length);
      expect(title.isWellFormed()).toBe(true);
      // oxlint-disable-next-line no-control-regex -- they are what is meant
      expect(title).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/);
    }),
  );
});
