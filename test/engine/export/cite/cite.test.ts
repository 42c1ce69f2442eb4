import { describe, expect, test } from 'vitest';
import { citationStyles, documentLanguages } from '../../../../electron/contract/index.ts';
import { citeDocument } from '../../../../electron/engine/export/cite/cite.ts';
import { plainText } from '../../../../electron/engine/export/cite/plain.ts';
import { processCitations } from '../../../../electron/engine/export/cite/process.ts';
import { itemOf } from '../../../../electron/engine/export/cite/items.ts';
import type { DraftSource } from '../../../../electron/engine/export/draft.ts';
import { draftOf } from '../sample.ts';

const never = new AbortController().signal;

const pilot = { source: 'The Pilot', published: '2021-03-05' };
const draft = draftOf('T', [
  {
    title: 'Harbour strike',
    blocks: ['x'],
    citation: { ...pilot, byline: 'Ines Calder', paragraphs: [2, 3] },
  },
  {
    title: 'Ships <i>sail</i> & “dock”',
    blocks: ['x'],
    citation: { ...pilot, byline: 'Anna de la Cruz and Tom Reyes', published: '2020-06', pages: [12, 12] },
  },
  {
    title: 'Harbour strike',
    blocks: ['x'],
    citation: { ...pilot, byline: 'Ines Calder', paragraphs: [7, 7] },
  },
  { title: 'Port Marram im Nebel', language: 'de', blocks: ['x'], citation: { source: 'Hafenbote' } },
]);

async function cited(
  style: (typeof citationStyles)[number],
  language: (typeof documentLanguages)[number] = 'en',
) {
  const { passages, sources } = await citeDocument(draft, { style, language }, never);
  return {
    passages: passages.map((passage) => plainText(passage.cited)),
    sources: sources.map(({ entry }) =>
      entry.map(({ text, italic }) => (italic ? `*${text}*` : text)).join(''),
    ),
  };
}

/** The list of sources in a style, without the thread that citing takes elsewhere. */
async function listed(
  sources: readonly DraftSource[],
  style: Exclude<(typeof citationStyles)[number], 'plain'>,
  language: (typeof documentLanguages)[number] = 'en',
): Promise<string[]> {
  const items = sources.map(itemOf);
  const { entries } = await processCitations({ kind: 'cite', style, language, items, places: [] });
  return entries.map(({ entry }) => plainText(entry));
}

describe('a document in a citation style', () => {
  test('APA: author, year and place; sources by their authors', async () => {
    expect(await cited('apa')).toEqual({
      passages: [
        '(Calder, 2021, paras. 2–3)',
        '(de la Cruz & Reyes, 2020, p. 12)',
        '(Calder, 2021, para. 7)',
        '(“Port Marram im Nebel,” n.d., para. 1)',
      ],
      sources: [
        'Calder, I. (2021, March 5). Harbour strike. *The Pilot*.',
        'de la Cruz, A., & Reyes, T. (2020, June). Ships <i>sail</i> & “dock.” *The Pilot*.',
        'Port Marram im Nebel. (n.d.). *Hafenbote*.',
      ],
    });
  });

  test('Chicago in notes: in full once, then short', async () => {
    const { passages } = await cited('chicago-notes');
    expect(passages[0]).toBe('Ines Calder, “Harbour strike,” The Pilot, March 5, 2021, paras. 2–3.');
    expect(passages[2]).toBe('Calder, “Harbour strike,” para. 7.');
  });

  test('names the address of a saved page in its sources', async () => {
    const saved = draft.sources.map((source) => ({ ...source, address: 'https://pilot.example/strike' }));
    const options = { style: 'plain', language: 'en' } as const;
    const { sources } = await citeDocument({ ...draft, sources: saved }, options, never);
    const entries = sources.map(({ entry }) => plainText(entry));
    for (const style of ['apa', 'chicago-notes', 'mla'] as const)
      entries.push(...(await listed(saved, style)));
    expect(entries).toHaveLength(12);
    for (const entry of entries) expect(entry).toContain('https://pilot.example/strike');
    const [first] = saved;
    expect(itemOf(first!)).toMatchObject({ type: 'article-newspaper', URL: 'https://pilot.example/strike' });
    const alone = { ...first!, citation: { ...first!.citation, source: null } };
    expect(itemOf(alone).type).toBe('webpage');
  });

  test('an interview is by whom is interviewed, with who asked', async () => {
    const interview = (source: string | null) =>
      draftOf('T', [
        {
          title: 'A hundred days',
          blocks: ['x'],
          citation: { ...pilot, source, byline: 'Theo Marsh', interviewees: ['Maureen Quilter'] },
        },
      ]).sources;
    expect(await listed(interview('The Pilot'), 'chicago-notes')).toEqual([
      'Quilter, Maureen. “A hundred days.” Interview by Theo Marsh. The Pilot, March 5, 2021.',
    ]);
    expect((await listed(interview(null), 'apa'))[0]).toContain('(T. Marsh, interviewer)');
    expect(itemOf(interview(null)[0]!)).toMatchObject({
      type: 'interview',
      author: [{ family: 'Quilter', given: 'Maureen' }],
      interviewer: [{ family: 'Marsh', given: 'Theo' }],
    });
  });

  test('says when a page was saved, where a style asks for it', async () => {
    const page = { ...draft.sources[2]!, address: 'https://pilot.example/fog', saved: '2021-07-01' };
    const undated = { ...page, citation: { ...page.citation, source: null } };
    for (const style of ['mla', 'chicago-notes', 'iso690', 'harvard'] as const) {
      const [entry] = await listed([undated], style);
      expect(entry).toMatch(/accessed:?\s(?:1\sJuly|July\s1,)\s2021/i);
      expect(entry).not.toContain('. .');
    }
    const { URL, accessed, ...unknown } = itemOf({ ...page, saved: null });
    expect([URL, accessed, unknown.type]).toEqual([page.address, undefined, 'article-newspaper']);
  });

  test('in another language speaks that language and leaves titles as they are', async () => {
    const { passages, sources } = await cited('harvard', 'de');
    expect(passages[1]).toBe('(de la Cruz und Reyes, 2020, S. 12)');
    expect(sources.join('\n')).toContain('„Port Marram im Nebel“');
  });

  test('is set by every style in every language', async () => {
    const items = draft.sources.map(itemOf);
    const places = [{ item: items[0]!.id, label: 'page', locator: '3' }] as const;
    for (const style of citationStyles.filter((one) => one !== 'plain')) {
      for (const language of documentLanguages) {
        const { cited, entries } = await processCitations({ kind: 'cite', style, language, items, places });
        expect(plainText(cited[0]!)).toMatch(/Calder.*3/);
        expect(entries.map(({ item }) => item).toSorted()).toEqual(items.map(({ id }) => id));
        expect(entries.map(({ entry }) => plainText(entry)).join('\n')).toContain('Harbour strike');
      }
    }
  });

  test('tells many articles of one author and year apart by letters', async () => {
    const items = Array.from({ length: 70 }, (_, index) =>
      itemOf({ ...draft.sources[0]!, uid: String(index).padStart(2, '0') }),
    );
    const places = items.map(({ id }) => ({ item: id, label: 'page', locator: '1' }) as const);
    const { cited } = await processCitations({ kind: 'cite', style: 'apa', language: 'en', items, places });
    expect(new Set(cited.map(plainText)).size).toBe(70);
  });
});
