import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatOf, parseFile } from '../../../../electron/engine/import/parse/index.ts';
import { expectCanonical } from './invariants.ts';
import { outline } from './outline.ts';

const seeds = resolve('seeds');
const files = globSync('**/*', { cwd: seeds }).filter((path) => formatOf(path) !== null);
const parse = (path: string) => parseFile(path, readFileSync(join(seeds, path)));

describe('In the sample archive', () => {
  test.each(files)('%s is read whole', (path) => {
    const { document } = parse(path);
    expectCanonical(document);
    expect(outline(document)[0]).toBe(`heading 1 @title ${document.title}`);
    expect(document.text).not.toMatch(/\ufffd|<\/?\w+>/);
  });

  test.each([
    ['The Gazette/BRIDGE.TXT', 'Hugh Pellow', '2019-03-21', 'utf-8'],
    ['The Gazette/surge-floods-archive.txt', 'Hugh Pellow', '2020-01-14', 'windows-1252'],
    ['The Gazette/mayor.htm', 'Hugh Pellow', '2021-05-08', 'windows-1252'],
    ['The Gazette/Committee refuses cannery flats.html', 'Bridget Sarn', '2020-09-24', 'utf-8'],
    ['The Pilot/sole_quota.txt', 'Noreen Attley', '2019-11-14', 'utf-8'],
    ['The Pilot/a-hundred-days.txt', null, '2021-06', 'utf-8'],
    ['Low Water/last-crossing.md', 'Wilf Antcliffe', '2021-10-30', 'utf-8'],
    ['Low Water/2020-11-03-what-the-cannery-smelled-of.txt', null, '2020-11-03', 'utf-8'],
    ['Documents/minutes-2021-04-22.md', null, '2021-04-22', 'utf-8'],
    ['Documents/commission-notice.txt', null, '2021-03-02', 'utf-16le'],
    ['Abroad/tausend-kisten.txt', 'Annegret Tießen', '2020-09-05', 'utf-8'],
    ['Abroad/ekipazh.txt', 'Светлана Дроздова', '2021-04-02', 'windows-1251'],
    ['Abroad/saba-label.txt', '長谷部 澄江', '2021-08-21', 'utf-8'],
    ['Abroad/tabbakh.txt', 'لمى الدروبي', '2021-04-11', 'utf-8'],
    ['Abroad/sifriya.txt', 'יעל בן־ארויה', '2020-02-13', 'utf-8'],
  ])('%s is by %s, of %s, in %s', (path, byline, published, encoding) => {
    expect(parse(path)).toMatchObject({ encoding, document: { byline, published } });
  });

  test('the interview gives everybody their turns', () => {
    const blocks = outline(parse('The Pilot/a-hundred-days.txt').document);
    const turns = blocks.filter((block) => block.startsWith('turn'));
    expect(turns.length).toBeGreaterThan(20);
    for (const turn of turns)
      expect(turn).toMatch(/^turn <(?:Cath Rudkin> (?:CR|Cath)|Maureen Quilter> (?:MQ|Maureen))/);
  });

  test('soft hyphens and ligatures do not hide words', () => {
    const { text } = parse('The Pilot/sole_quota.txt').document;
    expect(text).toContain('Inshore Boats Association');
    expect(text).toContain('The first boats');
  });
});
