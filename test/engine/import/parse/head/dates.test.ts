import { describe, expect, test } from 'vitest';
import { dateOf, findDate } from '../../../../../electron/engine/import/parse/head/dates.ts';

describe('A date', () => {
  test.each([
    ['2021-06-10', '2021-06-10'],
    ['2021-6', '2021-06'],
    ['20210610', '2021-06-10'],
    ['2021/06/10', '2021-06-10'],
    ['2021-06-10T23:30:00+02:00', '2021-06-10'],
    ['June 2021', '2021-06'],
    ['10 June 2021', '2021-06-10'],
    ['10th of June, 2021', '2021-06-10'],
    ['June 10, 2021', '2021-06-10'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['Thu, 24 Sep 2020 05:45:00 GMT', '2020-09-24'],
    ['10. Juni 2021', '2021-06-10'],
    ['März 2021', '2021-03'],
    ['10 de junio de 2021', '2021-06-10'],
    ['junio de 2021', '2021-06'],
    ['1er juin 2021', '2021-06-01'],
    ['10 de junho de 2021', '2021-06-10'],
    ['10 giugno 2021', '2021-06-10'],
    ['10 juni 2021', '2021-06-10'],
    ['10 czerwca 2021', '2021-06-10'],
    ['2 апреля 2021 г.', '2021-04-02'],
    ['2021. június 10.', '2021-06-10'],
    ['13 בפברואר 2020', '2020-02-13'],
    ['11 نيسان 2021', '2021-04-11'],
    ['15 كانون الثاني 2021', '2021-01-15'],
    ['2021年8月21日', '2021-08-21'],
    ['2021年8月', '2021-08'],
    ['2021년 6월 10일', '2021-06-10'],
    ['10.06.2021', '2021-06-10'],
    ['25/06/2021', '2021-06-25'],
    ['06/25/2021', '2021-06-25'],
  ])('written %s is %s', (written, date) => {
    expect(dateOf(written)).toBe(date);
  });

  test('that could be read in two ways is only as precise as both', () => {
    expect(dateOf('10/06/2021')).toBe('2021');
  });

  test('that is only a year stays a year', () => {
    expect(dateOf(' 2021 ')).toBe('2021');
  });

  test.each([
    '31 February 2021',
    '2021-02-30',
    '2021-13-01',
    '10 Jun 21',
    'room 2021',
    '1234-567-89',
    '',
    'tomorrow',
  ])('is not made of %s', (written) => {
    expect(dateOf(written)).not.toEqual(expect.stringMatching(/^\d{4}-\d\d-\d\d$/));
  });
});

test('What stands around a date is handed back', () => {
  expect(findDate('LONDON, 3 March 2020 (late)')).toEqual({
    date: '2020-03-03',
    before: 'LONDON, ',
    after: ' (late)',
  });
});
