import type { ExportDocument, QuotedBlock } from '../../../electron/contract/index.ts';
import { citePlainly } from '../../../electron/engine/export/cite/plain.ts';
import type { Draft, DraftPassage } from '../../../electron/engine/export/draft.ts';
import type { Layout } from '../../../electron/engine/export/layout.ts';
import { printable } from '../../../electron/engine/export/printable.ts';
import { rewriteDraft } from '../../../electron/engine/export/rewrite.ts';
import { words } from '../../../electron/engine/export/words.ts';

/** What an article that attacks its reader would hold. */
export const hostile =
  '<script>alert(1)</script> </style></title><img src=x onerror=alert(2)> ]]> --> &amp; "\' \u0000';

/** How a document is laid out unless a test says otherwise. */
export const usual: Layout = {
  paper: 'a4',
  notes: 'inline',
  contents: undefined,
  titlePage: false,
  evidence: false,
};

type Sketch = Partial<Omit<DraftPassage, 'blocks' | 'citation'>> & {
  readonly title: string;
  readonly blocks: readonly (string | QuotedBlock)[];
  readonly citation?: Partial<DraftPassage['citation']>;
};

/** What would be read from an archive: passages, each from an article of its own unless they name the same one. */
export function draftOf(title: string, sketches: readonly Sketch[]): Draft {
  const passages = sketches.map(({ title: article, blocks, citation, ...rest }, index): DraftPassage => ({
    id: `abc${String(index).padStart(3, '0')}·${index * 100}`,
    article: sketches.findIndex((sketch) => sketch.title === article) + 1,
    language: 'en',
    section: null,
    pair: null,
    colour: null,
    tags: [],
    note: '',
    masked: [],
    place: null,
    blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'paragraph', text: block } : block)),
    citation: {
      byline: null,
      title: article,
      source: null,
      published: null,
      interviewees: [],
      path: `${index}.txt`,
      paragraphs: [1, blocks.length],
      pages: null,
      ...citation,
    },
    ...rest,
  }));
  const firsts = passages.filter(
    ({ article }, index) => passages.findIndex((one) => one.article === article) === index,
  );
  return {
    title,
    made: '2026-11-22',
    passages,
    sources: firsts.map(
      ({ article, language, citation: { byline, title, source, published, interviewees, path } }) => ({
        article,
        uid: String(article).padStart(16, '0'),
        language,
        citation: { byline, title, source, published, interviewees, path },
        sha256: String(article).padStart(64, 'f'),
        address: null,
        saved: null,
        importedAt: '2026-01-01T00:00:00.000Z',
      }),
    ),
    articles: firsts.length,
    masked: false,
    log: null,
  };
}

/** The document that is made of it, cited plainly in English. */
export function documentOf(title: string, sketches: readonly Sketch[]): ExportDocument {
  const draft = rewriteDraft(draftOf(title, sketches), printable);
  return {
    ...draft,
    style: 'plain',
    language: 'en',
    evidence: null,
    passages: draft.passages.map((passage) => ({
      ...passage,
      cited: citePlainly(passage.citation, words.en),
    })),
    sources: draft.sources.map((source) =>
      Object.assign({ entry: citePlainly(source.citation, words.en) }, source),
    ),
  };
}

export const paragraph =
  'The dockers of Port Marram laid down their work on Friday morning, and by noon not a crane was moving. ' +
  'The company called it “an unhelpful gesture” and said that it had made a fair offer.';

/** Something of everything: scripts, an interview, lists, notes, a long title, hostile text. */
export const medley = documentOf('Strike: what the port said', [
  {
    title: 'Harbour strike',
    citation: { byline: 'Ines Calder', source: 'The Pilot', published: '2021-03-05', paragraphs: [2, 3] },
    note: 'Ask the union.\n\nCompare the offer with that of 2018.',
    blocks: [paragraph, 'Nobody expects the ships to sail before Monday.'],
  },
  {
    title: 'Harbour strike',
    citation: { byline: 'Ines Calder', source: 'The Pilot', published: '2021-03-05', paragraphs: [7, 7] },
    blocks: [
      {
        kind: 'paragraph',
        text: 'He said it very clearly: no, as the minutes show.',
        marks: [
          { kind: 'emphasis', start: 11, end: 15 },
          { kind: 'strong', start: 25, end: 27 },
          { kind: 'link', start: 36, end: 43, href: 'https://example.org/minutes' },
        ],
      },
    ],
  },
  {
    title: 'A hundred days',
    citation: { source: 'The Pilot', published: '2021-06' },
    blocks: [
      { kind: 'turn', text: 'MQ: We did not stop this port.', label: 3, speaker: 'Maureen Quilter' },
      { kind: 'turn', text: 'Cath Rudkin: Who did?', label: 12 },
    ],
  },
  {
    title: 'הספרייה שעל הרציף',
    language: 'he',
    citation: { byline: 'נועה לוי', source: 'הנמל', published: '2019-04-02' },
    blocks: ['בעיר הנמל הישנה פתחו השבוע ספרייה קטנה.', { kind: 'quote', text: 'באנו לקרוא ונשארנו לדבר.' }],
  },
  {
    title: 'طباخ السفينة',
    language: 'ar',
    citation: { source: 'الميناء', published: '2020' },
    blocks: ['غادرت السفينة الميناء قبل الفجر.'],
  },
  {
    title: '港の労働者、仕事を止める',
    language: 'ja',
    citation: { source: '港日報' },
    blocks: ['昨日、港の労働者は賃金の引き上げを求めて仕事を止めた。'],
  },
  {
    title:
      'Minutes of the extraordinary meeting of the Harbour Commission, with everything that was said there and by whom',
    citation: { source: 'Documents', published: '2021-04-22', path: 'minutes/2021-04-22.md' },
    blocks: [
      { kind: 'heading', level: 2, text: 'Decisions' },
      { kind: 'item', level: 1, ordinal: 1, text: 'to keep the berth closed;' },
      { kind: 'item', level: 1, ordinal: 2, text: 'to ask for the accounts:' },
      { kind: 'preformatted', text: 'berth   per day\neast     120.00\n\nwest      95.50' },
      hostile,
    ],
  },
]);
