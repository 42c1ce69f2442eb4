import * as fc from 'fast-check';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readTokens } from '../../../../electron/engine/search/analyse/tokens.ts';
import { foreignParagraphs } from '../../../../electron/engine/search/analyse/foreign.ts';
import { findHits } from '../../../../electron/engine/search/passages/match.ts';
import { ENGLISH, FOREIGN } from './foreign-paragraphs.ts';

const GAP = '\n\n';

function languagesIn(text: string, language: string | null): readonly string[] {
  return foreignParagraphs(text, language).map((paragraph) => paragraph.language);
}

test.each(Object.entries(FOREIGN))(
  'paragraphs in %s are told from English ones around them',
  (code, three) => {
    const text = [ENGLISH, ...three, ENGLISH].join(GAP);
    const found = foreignParagraphs(text, 'en');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(three);
    expect(new Set(found.map(({ language }) => language))).toEqual(new Set([code]));
  },
);

test.each(['es', 'de', 'ru', 'ar', 'cs', 'el', 'sv'])(
  'an English paragraph is told in an article in %s',
  (code) => {
    // Where no little words of the article's language are known, only another script tells.
    expect(languagesIn(ENGLISH, code)).toEqual(code === 'cs' ? [] : ['en']);
  },
);

test('a language related to the article’s is told, too, or left in doubt', () => {
  const portuguese =
    'O presidente da câmara disse ontem que não sabia quem tinha dado a ordem, mas que os moradores seriam ouvidos antes que as obras começassem no porto.';
  expect(languagesIn(portuguese, 'en')).toEqual(['pt']);
  expect(['', 'pt']).toContain(languagesIn(portuguese, 'es').join());
});

test.each([
  ['a quotation of a line', 'He said: «No es que no queramos trabajar», and nothing more.'],
  [
    'initials',
    'J Laharrague; A Rougerie, Y Jauzion, D Traille, C Dominici; Y Delaigue, D Yachvili; S Marconnet, S Bruno, N Mas; F Pelous, J Thion; S Betsen, Y Nyanga, J Bonnaire.',
  ],
  [
    'names',
    'Gianluigi Buffon, Fabio Cannavaro, Alessandro Nesta, Paolo Maldini, Andrea Pirlo, Gennaro Gattuso, Daniele De Rossi, Francesco Totti, Alessandro Del Piero, Luca Toni, Filippo Inzaghi.',
  ],
  ['figures', Array.from({ length: 30 }, (_, at) => `Fund ${at}: ${at * 17} m`).join('; ')],
  [
    'Latin',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua, ut enim ad minim veniam.',
  ],
])('%s in an English article stay with it', (_, paragraph) => {
  expect(languagesIn([ENGLISH, paragraph, ENGLISH].join(GAP), 'en')).toEqual([]);
});

const bbc = resolve('../shared/corpora/bbc');
test.skipIf(!existsSync(bbc))(
  'no paragraph of 500 English news articles is taken for anything else (skipped without ../shared/corpora)',
  () => {
    const files = globSync('*/*.txt', { cwd: bbc }).toSorted();
    const some = files.filter((_, at) => at % Math.floor(files.length / 500) === 0);
    const split = some.filter(
      (file) => languagesIn(readFileSync(join(bbc, file), 'latin1'), 'en').length > 0,
    );
    expect(some.length).toBeGreaterThanOrEqual(500);
    expect(split).toEqual([]);
  },
);

const anyParagraph = fc.constantFrom(
  ENGLISH,
  ...Object.values(FOREIGN).flat(),
  'A short one.',
  'Числа: 1, 2, 3.',
);

test('a paragraph is read alone as it is among others, and a hit covers what it says', () => {
  fc.assert(
    fc.property(
      fc.array(anyParagraph, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('en', 'es', 'ru', 'cs', null),
      fc.nat(),
      (paragraphs, language, at) => {
        const text = paragraphs.join(GAP);
        const { words, starts, ends } = readTokens(text, language);
        expect(words).toEqual(paragraphs.flatMap((paragraph) => readTokens(paragraph, language).words));
        const number = at % words.length;
        const { term } = words[number]!;
        const hits = findHits(text, language, [
          { kind: 'word', alternatives: [{ terms: [term], prefix: false }] },
        ]);
        expect(hits.map(({ start, end }) => [start, end])).toContainEqual([starts[number], ends[number]]);
      },
    ),
  );
});
