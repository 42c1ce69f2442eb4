import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../electron/engine/import/parse/characters.ts';
import { parseFile } from '../../../../electron/engine/import/parse/index.ts';
import { expectCanonical } from './invariants.ts';
import { outline } from './outline.ts';

const seeds = resolve('../shared/seeds');
const bbc = resolve('../shared/corpora/bbc');

/** The seed whose name begins so; the rest of it is a hash. */
function seed(number: string) {
  const name = readdirSync(seeds).find((entry) => entry.startsWith(number))!;
  return parseFile(name, readFileSync(join(seeds, name))).document;
}

describe.skipIf(!existsSync(seeds))(
  'The articles the product was commissioned with (skipped without ../shared)',
  () => {
    test('the interview has its title and month, and everybody speaks their own turns', () => {
      const document = seed('000');
      expectCanonical(document);
      expect(document).toMatchObject({
        title: 'Pedro Castillo with his trademark pencil',
        byline: null,
        published: '2021-06',
      });
      const blocks = outline(document);
      expect(blocks.slice(0, 2)).toEqual([
        'heading 1 @title Pedro Castillo with his trademark pencil',
        'paragraph @date June 2021',
      ]);

      const full = { TR: 'Tarig Robinson', AG: 'Austin Gonzalez', JM: 'Josh Messite' };
      const turns = blocks.filter((block) => block.startsWith('turn'));
      const labels = Object.entries(full).flat().join('|');
      expect(turns).toHaveLength(document.text.match(new RegExp(`^(?:${labels}): `, 'gm'))!.length);
      for (const turn of turns) {
        const [, speaker, label] = /^turn <(.*?)> (.*?):/.exec(turn)!;
        expect(speaker).toBe(full[label as keyof typeof full] ?? label);
      }
      const first = blocks.indexOf(turns[0]!);
      expect(blocks.slice(first).filter((block) => !block.includes('<'))).toEqual([]);
      expect(blocks.at(-1)).toContain('<Austin Gonzalez>');
    });

    test('the report has its title and six items, and goes on behind them', () => {
      const document = seed('003');
      expectCanonical(document);
      const blocks = outline(document);
      expect(document.title).toBe('Castillo Declares Victory in Peru: US & UK Considering Coup, Probably');
      expect(document).toMatchObject({ byline: null, published: null });
      expect(blocks.filter((block) => block.startsWith('item'))).toHaveLength(6);
      expect(blocks.slice(-7).map((block) => block.split(' ')[0])).toEqual([
        ...Array.from({ length: 6 }, () => 'item'),
        'paragraph',
      ]);
      expect(blocks.at(-1)).toMatch(/^paragraph We have seen this all before, we know the playbook/);
    });
  },
);

describe.skipIf(!existsSync(bbc))('Two thousand news articles (skipped without ../shared)', () => {
  test('keep their titles and every word, and gain no credits, no turns and hardly a heading', () => {
    let articles = 0;
    let headings = 0;
    for (const topic of readdirSync(bbc)) {
      for (const name of readdirSync(join(bbc, topic))) {
        const bytes = readFileSync(join(bbc, topic, name));
        const { document } = parseFile(name, bytes);
        const source = cleanText(bytes.toString());
        expect(document).toMatchObject({ byline: null, published: null, source: null });
        expect(document.title).toBe(source.slice(0, source.indexOf('\n')).trim());
        expect(wordsOf(document.text)).toBe(wordsOf(source));
        expect(
          document.blocks.filter(({ kind, speaker }) => kind === 'turn' || speaker !== undefined),
        ).toEqual([]);
        articles++;
        headings += document.blocks.filter(
          ({ kind, role }) => kind === 'heading' && role === undefined,
        ).length;
      }
    }
    expect(articles).toBeGreaterThan(2000);
    expect(headings).toBeLessThan(articles / 200);
  });
});

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
