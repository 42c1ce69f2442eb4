import { describe, expect, test, vi } from 'vitest';
import {
  formatBytes,
  formatDuration,
  formatLanguage,
  formatPartialDate,
  formatYears,
} from '../../../renderer/design/format.ts';

// The words are those of the reader's locale: here of one and the same on every computer.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

describe('dates', () => {
  test.each([
    ['2021', /^2021$/],
    ['2021-06', /^June 2021$/],
    ['2021-06-10', /^10 June 2021$/],
    ['1842-03-14', /^14 March 1842$/],
    ['0044-03', /^March 44$/],
  ])('are no more precise than they are known: %s', (date, words) => {
    expect(formatPartialDate(date)).toMatch(words);
  });

  test('become a span of years, or one', () => {
    expect(formatYears('2019-05', '2021')).toBe('2019–2021');
    expect(formatYears('2021-01-02', '2021-06')).toBe('2021');
  });
});

describe('sizes and durations', () => {
  test.each([
    [0, /^0 byte/],
    [999, /^999 byte/],
    [1500, /^1\.5 kB$/],
    [48_211_968, /^48 MB$/],
    [7_200_000_000, /^7\.2 GB$/],
  ])('%d bytes are said in one unit', (bytes, words) => {
    expect(formatBytes(bytes)).toMatch(words);
  });

  test.each([
    [0.2, /^1 sec/],
    [45, /^45 sec/],
    [200, /^3 min/],
    [7300, /^2 hr/],
  ])('%d seconds are said in one unit', (seconds, words) => {
    expect(formatDuration(seconds)).toMatch(words);
  });
});

test('a language has a name, and one nobody knows says so', () => {
  expect(formatLanguage('es')).toBe('Spanish');
  expect(formatLanguage(null)).toBe('Unknown');
});
