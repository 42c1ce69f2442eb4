import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { lengthBefore, pointAt } from '../../../renderer/reader/place/points.ts';

function element(html: string): Element {
  return parseHTML(`<html><body><p>${html}</p></body></html>`).document.querySelector('p')!;
}

const paragraph =
  'AG: We <em>sat <mark>down</mark> in</em> the <mark><strong>rain</strong></mark>.<span></span>';
const content = 'AG: We sat down in the rain.';

test('every character has its place, whatever cuts the text into nodes', () => {
  const block = element(paragraph);
  for (const [index, character] of Array.from(content).entries()) {
    const { node, offset } = pointAt(block, index);
    expect(node.textContent?.[offset]).toBe(character);
    expect(lengthBefore(block, { node, offset })).toBe(index);
  }
});

test('behind the last character is a place too', () => {
  const block = element(paragraph);
  expect(lengthBefore(block, pointAt(block, content.length))).toBe(content.length);
  expect(lengthBefore(block, pointAt(block, content.length + 5))).toBe(content.length);
});

test('a place between elements counts what stands before it', () => {
  const block = element(paragraph);
  const inner = block.querySelector('em')!;
  expect(lengthBefore(block, { node: block, offset: 0 })).toBe(0);
  expect(lengthBefore(block, { node: block, offset: 2 })).toBe('AG: We sat down in'.length);
  expect(lengthBefore(block, { node: inner, offset: 2 })).toBe('AG: We sat down'.length);
});

test('places and offsets are the same thing in any nesting', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é'), minLength: 1 });
  const html = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      words,
      fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => `<mark>${parts.join('')}</mark>`),
    ),
  })).part;
  fc.assert(
    fc.property(fc.array(html, { minLength: 1, maxLength: 5 }), fc.nat(), (parts, at) => {
      const block = element(parts.join(''));
      const { length } = block.textContent;
      const index = at % (length + 1);
      expect(lengthBefore(block, pointAt(block, index))).toBe(index);
    }),
  );
});
