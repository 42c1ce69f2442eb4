import { describe, expect, test } from 'vitest';
import { outline, read } from '../outline.ts';

const prose =
  'The chain ferry ran aground on Tuesday night, with nine cars aboard and the mayor asleep in one of them.';
const between = (line: string) => outline(read('1.txt', `Title\n\n${prose}\n\n${line}\n\n${prose}`))[2];

describe('A heading in plain text', () => {
  test('is underlined', () => {
    expect(between('The case against it\n===')).toBe('heading 2 The case against it');
    expect(between('The vote\n--------')).toBe('heading 3 The vote');
  });

  test.each(['THE CASE FOR IT', 'BACKGROUND', 'WHAT NOW?', 'ЧТО ДАЛЬШЕ'])('is in capitals: %s', (line) => {
    expect(between(line)).toBe(`heading 2 ${line}`);
  });

  test.each(['What the Council Said', 'Where Now for the Port?', 'The Vote'])(
    'is in title case: %s',
    (line) => {
      expect(between(line)).toBe(`heading 2 ${line}`);
    },
  );

  test.each([
    'THE CASE FOR IT.',
    '2000 GMT',
    'Mr Brey allows it',
    'Barcelona, Bayern Munich, Porto, Real Madrid',
    'Phil Fear (WRU)',
    'Nobody.',
    '"No"',
  ])('is not %s', (line) => {
    expect(between(line)).toBe(`paragraph ${line}`);
  });

  test('has something below it', () => {
    expect(outline(read('1.txt', `Title\n\n${prose}\n\nTHE END`)).at(-1)).toBe('paragraph THE END');
  });
});

test('Lines drawn across the page part paragraphs and are no text', () => {
  expect(
    outline(read('1.txt', `Title\n\n${prose}\n\n* * *\n\n${prose}\n----------\n${prose}`)).slice(1),
  ).toEqual([`paragraph ${prose}`, `paragraph ${prose}`, `paragraph ${prose}`]);
});
