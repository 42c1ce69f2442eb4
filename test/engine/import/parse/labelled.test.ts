import { expect, test } from 'vitest';
import { measureLabelled, type Field } from '../../../bench/labelled.ts';

const shareOf = (right: number, of: number) => (of === 0 ? 1 : right / of);

/** What the held-out files gave when they were first read, precision then recall, less a little. */
const HELD: Readonly<Record<Field, readonly [number, number]>> = {
  title: [0.45, 0.45],
  byline: [0.8, 0.6],
  published: [0.9, 0.55],
  source: [0.95, 0.4],
  speakers: [0.95, 0.45],
  headings: [0.9, 0.7],
  items: [0.85, 0.85],
  quotes: [0.95, 0.95],
  paragraphs: [0.55, 0.95],
};

test('Of files of many shapes, nearly everything is told right that they say', () => {
  for (const { field, found, right, there } of measureLabelled(false)) {
    expect(shareOf(right, found), `precision of ${field}`).toBeGreaterThan(0.85);
    expect(shareOf(right, there), `recall of ${field}`).toBeGreaterThan(0.85);
  }
});

test('Of files that nobody looked at before, what is told is mostly right', () => {
  for (const { field, found, right, there } of measureLabelled(true)) {
    const [precision, recall] = HELD[field];
    expect(shareOf(right, found), `precision of ${field}`).toBeGreaterThan(precision);
    expect(shareOf(right, there), `recall of ${field}`).toBeGreaterThan(recall);
  }
});
