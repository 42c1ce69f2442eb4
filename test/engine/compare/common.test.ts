import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../electron/engine/compare/compare.ts';
import { type BlockText, canonical } from '../../support/articles.ts';

function common(left: readonly BlockText[], right: readonly BlockText[]): string[] {
  const [here, there] = [canonical(left), canonical(right)];
  return compareTexts(here, there, 5).common.map(({ kind, left, right }) => {
    const [first, other] = [left[0]!, right[0]!];
    return `${kind}: ${here.text.slice(...first)} = ${there.text.slice(...other)}`;
  });
}

describe('what two texts have in common', () => {
  test('are names of people, places and bodies, with particles and possessives, but no beginnings of sentences', () => {
    expect(
      common(
        [
          'Yesterday the mayor, Rosa de la Torre, met the Bank of Tidewell. However, nobody came. Weather was fine.',
        ],
        [
          'In Tidewell’s paper Rosa de la Torre’s letter stands. However fine, the weather is no name; the Bank of Tidewell is.',
        ],
      ),
    ).toEqual(['name: Rosa de la Torre = Rosa de la Torre', 'name: Bank of Tidewell = Bank of Tidewell']);
  });

  test('a surname alone counts for the whole name', () => {
    const [left, right] = [
      canonical(['We asked Ilse Brandt. Later on, Brandt said no more.']),
      canonical(['They say Ilse Brandt knew. We think Brandt did not.']),
    ];
    const [name, ...others] = compareTexts(left, right, 5).common;
    expect(others).toEqual([]);
    expect(name).toMatchObject({
      text: 'Ilse Brandt',
      left: [
        [9, 20],
        [32, 38],
      ],
    });
  });

  test('every place is told, however many there are', () => {
    const [left, right] = [
      canonical(['We asked Ilse Brandt again. '.repeat(150)]),
      canonical(['They say Ilse Brandt knew.']),
    ];
    expect(compareTexts(left, right, 5).common).toMatchObject([
      { text: 'Ilse Brandt', left: { length: 150 } },
    ]);
  });

  test('German nouns are no names, German names are', () => {
    expect(
      common(
        [
          'Als der Bürgermeister im Rathaus die Fähre und den Hafen lobte, schwieg Jens Petersen im Regen. ' +
            'Dann kam der Wind, und mit dem Wind kamen die Möwen, die Kisten und der Lärm vom Kai.',
        ],
        [
          'Nur Jens Petersen fand, dass die Fähre, der Hafen und das Rathaus dem Regen nicht trotzen, sagt das Amt.',
        ],
      ),
    ).toEqual(['name: Jens Petersen = Jens Petersen']);
  });

  test('headings, where every word may have a capital letter, name nobody', () => {
    const heading = { kind: 'heading', level: 2, text: 'What Happened Next' } as const;
    expect(common([heading, 'Nothing.'], [heading, 'Nothing.'])).toEqual([]);
  });

  test.each([
    ['on 12 March 2021 in', 'On March 12, 2021, he', '12 March 2021', 'March 12, 2021'],
    ['am 3. Juni 2020 um', 'dated 2020-06-03 by', '3. Juni 2020', '2020-06-03'],
    ['el 5 de mayo', 'on 5th of May', '5 de mayo', '5th of May'],
    ['in June 2021', 'junio de 2021', 'June 2021', 'junio de 2021'],
  ])('the date in “%s” is the one in “%s”', (left, right, first, other) => {
    expect(common([left], [right])).toEqual([`date: ${first} = ${other}`]);
  });

  test.each([
    ['cost £1.5bn then', 'of 1.5 billion', '£1.5bn', '1.5 billion'],
    ['about 12,600 men', 'about 12.600 men', '12,600', '12.600'],
    ['by 7.1% now', 'by 7.1 per cent', '7.1%', '7.1 per cent'],
    ['1\u00A0234\u00A0567 tonnes', '1,234,567 tons', '1\u00A0234\u00A0567', '1,234,567'],
  ])('the figure in “%s” is the one in “%s”', (left, right, first, other) => {
    expect(common([left], [right])).toEqual([`figure: ${first} = ${other}`]);
  });

  test('small numbers, bare years and different units prove nothing', () => {
    expect(common(['12 men in 1998 gave 40% of it'], ['12 women in 1998 had 40 of them'])).toEqual([]);
    expect(common(['on 12 March'], ['on 13 March'])).toEqual([]);
  });
});
