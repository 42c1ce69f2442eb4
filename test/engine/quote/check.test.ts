import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carrel, QuoteCheck } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';

const council = article(
  'Council answers',
  'The harbour master said on Monday: “We may close the lower quay in winter – if the ice comes – but nobody will lose work.”',
  'The union did not believe a word of it. “They have promised that before,” Odile Marsh told the meeting.',
  'A second meeting was called for Thursday, and the lower quay stayed open until then.',
);
const reprint = article(
  'What the council said',
  'As reported: "They have promised that before", Odile Marsh told the meeting, and left.',
);
const others = Array.from({ length: 40 }, (_, number) =>
  article(
    `Report ${number}`,
    `The meeting of the council on the quay was called off, said the harbour office in its note ${number}.`,
    'Nobody knew what it may mean for the winter, or whether the union will answer before the ice comes.',
  ),
);

let carrel: Carrel;
let close: () => Promise<void>;
beforeAll(async () => {
  const { engine, close: end } = await temporaryEngine();
  const library = new Library();
  library.write('council.txt', council);
  library.write('reprint.txt', reprint);
  others.forEach((text, number) => library.write(`other ${number}.txt`, text));
  library.write('mulch.txt', article('港の話', '市長は「港は閉めない」と約束した。組合は信じなかった。'));
  await importPaths(engine, library.path);
  carrel = createRouterClient(createRouter(engine));
  close = async () => {
    library.remove();
    await end();
  };
});
afterAll(() => close());

async function check(quotation: string): Promise<QuoteCheck> {
  const result = await carrel.quotes.check({ quotation });
  for (const {
    article: { id },
    parts,
    start,
    end,
  } of result.places) {
    const { text } = await carrel.articles.get({ id });
    expect(start).toBe(parts[0]!.start);
    expect(end).toBe(parts.at(-1)!.end);
    expect(parts.every((part) => part.start < part.end && part.end <= text.length)).toBe(true);
  }
  return result;
}

async function quoted({ places }: QuoteCheck, place = 0): Promise<string[]> {
  const { article: found, parts } = places[place]!;
  const { text } = await carrel.articles.get({ id: found.id });
  return parts.map(({ start, end }) => text.slice(start, end));
}

const written = ({ places }: QuoteCheck) =>
  places[0]!.diff
    .map(({ kind, text }) => ({ same: text, old: `-${text.trim()}-`, new: `+${text.trim()}+` })[kind])
    .join('');

describe('a quotation', () => {
  test('is exact in every place where it stands letter for letter', async () => {
    const result = await check('They have promised that before');
    expect(result).toMatchObject({ verdict: 'exact', total: 2, complete: true });
    expect(new Set(result.places.map((place) => place.article.title))).toEqual(
      new Set(['Council answers', 'What the council said']),
    );
    expect(result.places.every(({ likeness }) => likeness === 1)).toBe(true);
  });

  test('is exact whatever the shapes of quotation marks, dashes and white space', async () => {
    const result = await check(
      '"We may close the lower quay\n in winter — if the ice comes -- but nobody will lose work"',
    );
    expect(result).toMatchObject({ verdict: 'exact', total: 1, places: [{ paragraph: 1 }] });
    expect(await quoted(result)).toEqual([
      'We may close the lower quay in winter – if the ice comes – but nobody will lose work',
    ]);
  });

  test('is exact in parts, in their order, and the words left out are counted', async () => {
    const result = await check(
      '“We may close the lower quay […] but nobody will lose work … stayed open until then.”',
    );
    expect(result).toMatchObject({ verdict: 'exact', total: 1, places: [{ skipped: [6, 30] }] });
    expect(await quoted(result)).toEqual([
      'We may close the lower quay',
      'but nobody will lose work',
      'stayed open until then',
    ]);
    const turned = await check('but nobody will lose work […] We may close the lower quay');
    expect(turned.verdict).not.toBe('exact');
  });

  test('is shown with the words that differ where it was altered', async () => {
    const result = await check(
      'We will close the lower quay in winter – if the ice comes – and nobody will lose work',
    );
    expect(result.verdict).toBe('altered');
    expect(result.places[0]).toMatchObject({ article: { title: 'Council answers' }, paragraph: 1 });
    expect(result.places[0]!.likeness).toBeGreaterThan(0.9);
    expect(written(result)).toBe(
      'We -may-+will+ close the lower quay in winter – if the ice comes – -but-+and+ nobody will lose work',
    );
  });

  test('has the same words, only other capitals and commas', async () => {
    const result = await check('a Second meeting was called, for thursday');
    expect(result).toMatchObject({
      verdict: 'punctuation',
      places: [{ article: { title: 'Council answers' } }],
    });
  });

  test('is not found in the middle of words', async () => {
    expect((await check('he harbour mast')).verdict).not.toBe('exact');
  });

  test('is found in a script without spaces', async () => {
    expect(await check('港は閉めない')).toMatchObject({ verdict: 'exact', total: 1 });
  });

  test.each(['', '...', '[…]', 'Zeppelins over Babylon were never mentioned by anyone', '“', '\u0000'])(
    'like %j is unknown',
    async (quotation) => {
      expect(await check(quotation)).toMatchObject({ verdict: 'unknown', places: [], total: 0 });
    },
  );
});
