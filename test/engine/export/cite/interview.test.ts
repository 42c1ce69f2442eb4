import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../electron/contract/index.ts';
import { intervieweesOf } from '../../../../electron/engine/export/cite/interview.ts';

/** Blocks of a text: a turn by each of the speakers, a paragraph for null. */
function blocksOf(...speakers: readonly (string | null)[]): Block[] {
  return speakers.map((speaker, index) => {
    const [start, end] = [index * 10, index * 10 + 8];
    return speaker === null ? { kind: 'paragraph', start, end } : { kind: 'turn', start, end, speaker };
  });
}

const questions = (asks: string, answers: string) => blocksOf(null, asks, answers, asks, answers);

describe('an interview', () => {
  test.each([
    ['those who talk with its author', questions('Theo Marsh', 'Maureen Quilter'), ['Maureen Quilter']],
    ['the one whose full name is known', questions('Q', 'Maureen Quilter'), ['Maureen Quilter']],
    ['nobody in a talk of others', questions('Ines Calder', 'Maureen Quilter'), []],
    [
      'nobody in an article with a dialogue',
      [...blocksOf(null, null, null, null), ...questions('Q', 'A B')],
      [],
    ],
    ['nobody in a short exchange', blocksOf('Theo Marsh', 'Maureen Quilter'), []],
    ['nobody where only letters speak', questions('Q', 'A'), []],
  ] as const)('is with %s', (_, blocks, expected) => {
    expect(intervieweesOf(blocks, 'By Théo Marsh')).toEqual(expected);
  });

  test('is none where nobody says who asked', () => {
    expect(intervieweesOf(questions('Theo Marsh', 'Maureen Quilter'), null)).toEqual([]);
  });
});
