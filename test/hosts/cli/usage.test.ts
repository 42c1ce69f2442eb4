import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { carrel, sampleDesk } from '../../support/command.ts';

const { archive } = sampleDesk();
beforeAll(() => void vi.stubEnv('CARREL_ARCHIVE', archive));
afterAll(() => void vi.unstubAllEnvs());

test.each([
  [['nonsense'], 'There is no command “nonsense”.'],
  [['constructor'], 'There is no command “constructor”.'],
  [['search'], 'Say what to search for.'],
  [['search', 'x', '--bogus'], 'bogus'],
  [['search', 'x', '--limit', '0'], '--limit is a whole number from 1 to 500, not “0”.'],
  [['search', 'x', '--limit', '501'], '--limit is a whole number from 1 to 500'],
  [['search', 'x', '--offset', '-1'], '--offset is a whole number from 0'],
  [['search', 'x', '--sort', 'size'], '--sort is one of relevance, newest, oldest, title, not “size”.'],
  [['search', 'x'.repeat(20_001)], 'validation'],
  [['explain', 'x'], 'This command takes a query and the number of an article.'],
  [['import'], 'Name at least one file or folder to import.'],
  [['import', '/nowhere/at all'], 'There is no file or folder “/nowhere/at all”.'],
  [['show'], 'This command takes the number of an article.'],
  [['compare', '1'], 'This command takes one article and another one.'],
  [['quote'], 'Give the quotation, in quotation marks.'],
  [['diff'], 'This command takes one or two articles.'],
  [['diff', '1'], 'This article has only one revision.'],
  [
    ['export', 'x.odt', '--query', 'x'],
    'The file must end in .pdf, .html, .md, .docx, .json, .csv, .bib, .ris, .csl.json.',
  ],
  [['export', 'x.md'], 'Say what to export with one of --query, --articles or --list.'],
  [['export', 'x.md', '--list', 'nowhere'], 'There is no list of excerpts named “nowhere”.'],
  [['export', 'x.md', '--query', 'x', '--paper', 'a5'], '--paper is one of a4, letter, not “a5”.'],
  [['stats', 'x'], 'This command takes no argument.'],
  [['stats', '--archive='], '--archive names no folder.'],
  [['serve', '--port', '65536'], '--port is a whole number from 0 to 65535'],
] as [string[], string][])('%j is wrong use', async (args, sentence) => {
  const { code, out, err } = await carrel([...args, '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    error: { code: 'USAGE', message: expect.stringContaining(sentence) as string },
  });
  expect(err).toContain('carrel help');
});

test('explains itself', async () => {
  const [nothing, help, command] = await Promise.all([
    carrel([]),
    carrel(['help']),
    carrel(['search', '--help']),
  ]);
  expect(nothing).toMatchObject({ code: 2, out: '', err: help.out });
  expect(help.code).toBe(0);
  for (const name of 'import search explain show compare export stats check backup restore serve'.split(
    ' ',
  )) {
    expect(help.out).toContain(`\n  ${name} `.trimEnd());
  }
  expect(command).toMatchObject({ code: 0, out: expect.stringMatching(/^carrel search QUERY/) as string });
});
