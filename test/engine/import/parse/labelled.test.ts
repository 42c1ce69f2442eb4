import { expect, test } from 'vitest';
import { measureLabelled, type Field } from '../../../bench/labelled.ts';

const shareOf = (right: number, of: number) => (of === 0 ? 1 : right / of);

/** What the unseen files gave when they were first read, precision then recall, less a little. */
const UNSEEN: Readonly<Record<Field, readonly [number, number]>> = {
  title: [0.9, 0.9],
  byline: [0.95, 0.8],
  published: [0.95, 0.8],
  source: [0.85, 0.75],
  speakers: [0.95, 0.45],
  headings: [0.85, 0.95],
  items: [0.95, 0.95],
  quotes: [0.95, 0.95],
  paragraphs: [0.8, 0.95],
};

/** Menus and lists of related stories of copied pages are still read as text. */
const HELD_PARAGRAPHS = 0.7;

test('Of files of many shapes, nearly everything is told right that they say', () => {
  for (const set of ['tuned', 'held'] as const) {
    for (const { field, found, right, there } of measureLabelled(set)) {
      const least = set === 'held' && field === 'paragraphs' ? HELD_PARAGRAPHS : 0.85;
      expect(shareOf(right, found), `precision of ${field}, ${set}`).toBeGreaterThan(least);
      expect(shareOf(right, there), `recall of ${field}, ${set}`).toBeGreaterThan(0.85);
    }
  }
});

test('Of files that nobody looked at before, what is told is mostly right', () => {
  for (const { field, found, right, there } of measureLabelled('unseen')) {
    const [precision, recall] = UNSEEN[field];
    expect(shareOf(right, found), `precision of ${field}`).toBeGreaterThan(precision);
    expect(shareOf(right, there), `recall of ${field}`).toBeGreaterThan(recall);
  }
});
