import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../../electron/engine/import/parse/plain/text.ts';

const PROSE = 'The ferry did not come on Monday, and nobody at the pier could say why it had stayed away.';
const read = (...lines: readonly string[]) => parseText(lines.join('\n'), { path: 'file.txt' });

describe('The title of a text', () => {
  test.each([
    ['NEWS ANALYSIS'],
    ['Tribune'],
    ['FOR IMMEDIATE RELEASE'],
    ['COMUNICADO DE PRENSA'],
    ['Pressemitteilung Nr. 14/2019'],
    ['Crónica de sábado'],
    ['Home | News | Sport | Contact us'],
  ])('stands below %s', (kicker) => {
    const { title, blocks } = read(kicker, '', 'The ferry that stayed away', '', PROSE, '', PROSE);
    expect(title).toBe('The ferry that stayed away');
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });

  test('is what would stand above it, where no title follows', () => {
    expect(read('COMMUNIQUÉ DE PRESSE', '', 'Les pêcheurs demandent :', '', PROSE).title).toBe(
      'COMMUNIQUÉ DE PRESSE',
    );
    expect(read('Review', '', PROSE).title).toBe('Review');
  });

  test('is the record of a meeting, below who met; the day in it is its day', () => {
    const minutes = read('Canal Society', 'Minutes of the meeting of 3 May 2012', '', PROSE);
    expect(minutes).toMatchObject({ title: 'Minutes of the meeting of 3 May 2012', published: '2012-05-03' });
    expect(read('What we lost on 3 May 2012', '', PROSE).published).toBeNull();
  });

  test('is how a letter opens, below the address of its sender; who signed it wrote it', () => {
    const letter = read(
      '          4 Spindle Row',
      '          17th August 1956',
      '',
      'Dear Miss Pargeter,',
      '',
      PROSE,
      '',
      'Yours sincerely,',
      '',
      'Ambrose Tull',
    );
    expect(letter).toMatchObject({
      title: 'Dear Miss Pargeter,',
      byline: 'Ambrose Tull',
      published: '1956-08-17',
    });
  });
});

test('A chronicle has no date, though its last line is one', () => {
  const days = ['3 May 2011', '9 June 2012', '4 July 2013'].flatMap((day) => [day, '', PROSE, '']);
  expect(read('What happened', '', PROSE, '', ...days, '1 August 2014').published).toBeNull();
  expect(read('What happened', '', PROSE, '', 'Lima, 1 August 2014').published).toBe('2014-08-01');
});

describe('A date in slashes', () => {
  test('has its day first in a text that is surely Spanish, and is but a year in an English one', () => {
    const spanish =
      'El pan no entiende de domingos, y la panadera tampoco, según dijo ayer con una sonrisa. ';
    const read2 = (prose: string) => read('Título', 'Diario, 9/11/2014', '', prose.repeat(3)).published;
    expect(read2(spanish)).toBe('2014-11-09');
    expect(read2(PROSE)).toBe('2014');
  });
});

test('Who asks and who answers are told by letters with a full stop', () => {
  const { blocks, text } = read(
    'La panadera',
    '',
    'P. ¿Cuándo empezó?',
    'R. Con nueve años.',
    '',
    'P.- ¿Y ahora?',
    'R.- Ahora no.',
  );
  const turns = blocks.filter(({ kind }) => kind === 'turn');
  expect(turns.map(({ speaker }) => speaker)).toEqual(['P', 'R', 'P', 'R']);
  expect(turns.map(({ start, label = 0 }) => text.slice(start, start + label))).toEqual([
    'P.',
    'R.',
    'P.-',
    'R.-',
  ]);
  expect(
    read('Names', '', 'P. Roe came.', 'B. Poe came.', 'P. Roe left.').blocks.some((b) => b.speaker),
  ).toBe(false);
});

test('Lettered and Roman items are items that keep their letters', () => {
  const { blocks, text } = read('Acta', '', PROSE, '', 'a) comprar;', 'b) pedir;', '', 'i) uno', 'ii) dos');
  expect(
    blocks.filter(({ kind }) => kind === 'item').map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['a) comprar;', 'b) pedir;', 'i) uno', 'ii) dos']);
});
