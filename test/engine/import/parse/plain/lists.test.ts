import { describe, expect, test } from 'vitest';
import { outline, read } from '../outline.ts';

const body = (content: string) =>
  outline(read('1.txt', `Title\n\nThe answers were these:\n\n${content}`)).slice(2);

describe('List items', () => {
  test.each(['•', '·', '▪', '-', '*', '–'])('open with %s and lose it', (sign) => {
    expect(body(`${sign} One thing\n${sign} Another thing`)).toEqual([
      'item 1 One thing',
      'item 1 Another thing',
    ]);
  });

  test('may be indented and stand apart', () => {
    expect(body('  • One thing\n\n  • Another thing')).toEqual(['item 1 One thing', 'item 1 Another thing']);
  });

  test('carry their numbers', () => {
    expect(body('3. One thing\n4. Another thing\n\n5. More')).toEqual([
      'item 1 #3 One thing',
      'item 1 #4 Another thing',
      'item 1 #5 More',
    ]);
  });

  test('are nested by their indentation', () => {
    expect(body('- One\n  - inside\n    - deeper\n- Two\n  - inside')).toEqual([
      'item 1 One',
      'item 2 inside',
      'item 3 deeper',
      'item 1 Two',
      'item 2 inside',
    ]);
  });

  test('go on in lines indented below them', () => {
    expect(body('- One thing\n  and more of it\n- Another')).toEqual([
      'item 1 One thing and more of it',
      'item 1 Another',
    ]);
  });

  test('go on at the margin where the line before was full', () => {
    const content = `The chain ferry takes eight minutes, but it takes nine cars, as the
council was told by a man in oilskins, and by others who had come
straight from the last crossing to hear it.

- In January an ambulance bound for the infirmary waited for half an
hour on the slip
- Another`;
    expect(body(content).slice(1)).toEqual([
      'item 1 In January an ambulance bound for the infirmary waited for half an hour on the slip',
      'item 1 Another',
    ]);
  });

  test('end at a line at the margin', () => {
    expect(body('  • One thing.\n  • Another thing.\nWe have seen this all before.')).toEqual([
      'item 1 One thing.',
      'item 1 Another thing.',
      'paragraph We have seen this all before.',
    ]);
  });
});

describe('A single line', () => {
  test.each([
    '- Nobody move, said the mayor.',
    '* Jane Roe is a writer.',
    '10. Juni war ein Tag.',
    '– Hola, dijo.',
  ])('is no item: %s', (line) => {
    expect(body(`${line}\n\nAnd so on it went.`)[0]).toBe(`paragraph ${line}`);
  });

  test('with a number out of order is no item', () => {
    expect(body('1984. A year.\n\n12. The number of the quay.\n\n15. Another.')).toEqual([
      'paragraph 1984. A year.',
      'paragraph 12. The number of the quay.',
      'paragraph 15. Another.',
    ]);
  });
});

describe('Quotes', () => {
  test('are lines that open with >', () => {
    expect(
      body('> I can give you back the paper.\n> Not the ink.\n>\n> Stop apologising.\nThat was her.'),
    ).toEqual([
      'quote I can give you back the paper.',
      'quote Not the ink.',
      'quote Stop apologising.',
      'paragraph That was her.',
    ]);
  });
});
