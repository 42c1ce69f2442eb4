import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carrel } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { filingOf, storiesOf } from '../../../electron/engine/reuse/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { putArticle, reviseArticle } from '../../support/articles.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { touch } from '../../support/search.ts';

const report = [
  'The council of Tidewell voted on Tuesday to close the old cannery, after a night of speeches that ended at two in the morning.',
  'Some two hundred people stood in the rain before the town hall and sang, among them the last four women who had packed sole there.',
  'The mayor said that nobody would lose a house over it, and that the flats to be built would keep the chimney as it stands.',
  'Ilse Brandt of the tenants’ union called the vote a gift to the owners and announced a march to the harbour for the coming Saturday.',
];
const essay = [
  'What the cannery smelled of is hard to tell anyone who came to this town later, since words for smells are few and mostly borrowed.',
  'My grandmother kept her apron in a drawer by itself, and opened it once a year to show us what work had been like before the bridge.',
];

describe('what articles take from one another', () => {
  let archive: Awaited<ReturnType<typeof temporaryEngine>>;
  let carrel: Carrel;
  const ids: Record<'wire' | 'reprint' | 'cut' | 'quoting' | 'essay', number> = {
    wire: 0,
    reprint: 0,
    cut: 0,
    quoting: 0,
    essay: 0,
  };

  beforeAll(async () => {
    archive = await temporaryEngine();
    carrel = createRouterClient(createRouter(archive.engine));
    const { db } = archive.engine.store;
    ids.wire = putArticle(db, { title: 'Wire', source: 'Coastal', published: '2021-04-21', blocks: report });
    ids.reprint = putArticle(db, {
      title: 'Reprint',
      source: 'The Gazette',
      published: '2021-04-22',
      blocks: ['By our own reporter', ...report.map((paragraph) => paragraph.replace('Tuesday', 'Monday'))],
    });
    ids.cut = putArticle(db, { title: 'Cut', blocks: report.slice(0, 3) });
    ids.quoting = putArticle(db, {
      title: 'Quoting',
      published: '2021-04-30',
      blocks: [essay[0]!, `As we read last week: ${report[1]!}`, essay[1]!],
    });
    ids.essay = putArticle(db, { title: 'Essay', published: '2020-11-03', blocks: essay });
    for (const id of Object.values(ids)) touch(db, id);
    await settled(archive.engine);
  });
  afterAll(() => archive.close());

  test('near-duplicates are grouped into one story, with how much they share', async () => {
    const { complete, articles, total } = await carrel.reuse.near({ id: ids.wire });
    expect({ complete, total }).toEqual({ complete: true, total: 2 });
    expect(articles.map(({ title }) => title)).toEqual(['Reprint', 'Cut']);
    expect(articles[0]!.ofThis).toBeGreaterThan(0.9);
    expect(articles[1]!.ofThis).toBeLessThan(0.9);
    expect(articles[1]!.ofOther).toBe(1);
    const stories = storiesOf(archive.engine.store.db, Object.values(ids));
    expect(new Set([ids.wire, ids.reprint, ids.cut].map((id) => stories.get(id))).size).toBe(1);
    expect(stories.has(ids.essay)).toBe(stories.get(ids.essay) === stories.get(ids.quoting));
  });

  test('results say how many there are', async () => {
    const { results } = await carrel.search.query({ query: 'cannery' });
    const near = Object.fromEntries(results.map(({ title, near }) => [title, near]));
    expect(near).toMatchObject({ Wire: 2, Reprint: 2, Cut: 2 });
  });

  test('a paragraph that others have says which, the earliest first, and where', async () => {
    const { paragraphs } = await carrel.reuse.inArticle({ id: ids.quoting });
    const quoted = paragraphs.find(({ block }) => block === 1)!;
    expect(quoted.articles).toBe(3);
    expect(quoted.places.map(({ article }) => article.title)).toEqual(['Wire', 'Reprint', 'Cut']);
    const { text } = await carrel.articles.get({ id: ids.quoting });
    const wire = await carrel.articles.get({ id: ids.wire });
    const { here, there } = quoted.places[0]!;
    expect(text.slice(...here)).toBe(report[1]!.slice(0, -1));
    expect(wire.text.slice(...there)).toBe(report[1]!.slice(0, -1));
  });

  test('a text that was rewritten is no longer reused', async () => {
    const { db } = archive.engine.store;
    reviseArticle(db, ids.cut, [
      'A wholly different text about lamps, oil and the price of wicks in winter.',
    ]);
    db.prepare(`UPDATE article SET text_hash = zeroblob(32) WHERE id = ?`).run(ids.cut);
    touch(db, ids.cut);
    await settled(archive.engine);
    const { total } = await carrel.reuse.near({ id: ids.wire });
    expect(total).toBe(1);
    const { paragraphs } = await carrel.reuse.inArticle({ id: ids.cut });
    expect(paragraphs).toEqual([]);
    expect((await carrel.reuse.inArticle({ id: ids.cut, revision: 1 })).paragraphs.length).toBeGreaterThan(0);
  });

  test('is made anew with the index', async () => {
    await archive.engine.index.rebuild();
    await filingOf(archive.engine.index).finish();
    expect((await carrel.reuse.near({ id: ids.reprint })).total).toBe(1);
  });

  test('an article that isn’t there has no reuse', async () => {
    await expect(carrel.reuse.near({ id: 999 })).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
    await expect(carrel.reuse.inArticle({ id: 999 })).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
  });
});

test('boilerplate that hundreds of articles carry is nobody’s', async () => {
  const archive = await temporaryEngine();
  try {
    const { db } = archive.engine.store;
    const notice =
      'All rights reserved to the printers of this paper, who ask every reader to keep it dry and pass it on to a neighbour in the end.';
    const ids = Array.from({ length: 230 }, (_, at) =>
      putArticle(db, {
        title: `Number ${at}`,
        blocks: [Array.from({ length: 90 }, (_, word) => `w${at}x${word}`).join(' '), notice],
      }),
    );
    for (const id of ids) touch(db, id);
    await settled(archive.engine);
    const carrel: Carrel = createRouterClient(createRouter(archive.engine));
    expect((await carrel.reuse.inArticle({ id: ids[5]! })).paragraphs).toEqual([]);
    expect((await carrel.reuse.near({ id: ids[5]! })).total).toBe(0);
  } finally {
    await archive.close();
  }
});

async function settled({ index }: Engine): Promise<void> {
  await index.catchUp();
  await filingOf(index).finish();
}
