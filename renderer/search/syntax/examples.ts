/** A query to try, and what it finds. */
export interface Example {
  readonly query: string;
  readonly finds: string;
}

export interface ExampleGroup {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** What the examples are made of: words and values that the archive has, or else some that any archive might have. */
export interface Material {
  /** Two words of one article. */
  readonly words: readonly [string, string];
  readonly source: string;
  readonly author: string;
  readonly tag: string;
  readonly year: string;
  readonly language: string;
  readonly collection: string;
  readonly ext: string;
}

/** Everything that can be typed. Kept complete by a test against the fields that the engine knows. */
export function examplesOf({
  words,
  source,
  author,
  tag,
  year,
  language,
  collection,
  ext,
}: Material): readonly ExampleGroup[] {
  const [one, other] = words;
  const begun = one.slice(0, Math.max(3, Math.ceil(one.length / 2)));
  const middle = Math.floor(one.length / 2);
  const masked = `${one.slice(0, middle)}?${one.slice(middle + 1)}`;
  const swapped =
    one.slice(0, middle - 1) + one.charAt(middle) + one.charAt(middle - 1) + one.slice(middle + 1);
  const next = String(Number(year) + 1);
  return [
    {
      name: 'Words',
      examples: [
        { query: `${one} ${other}`, finds: 'both words, in any form and order' },
        { query: `${one} OR ${other}`, finds: 'either; AND binds tighter than OR' },
        { query: `${one} -${other}`, finds: 'the first without the second; NOT does the same' },
        {
          query: `(${one} OR ${other}) -title:${other}`,
          finds: 'brackets keep together what belongs together',
        },
      ],
    },
    {
      name: 'Phrases and nearness',
      examples: [
        { query: `"${one} ${other}"`, finds: 'exactly these words in a row, as they are written' },
        { query: `"${one}"`, finds: 'exactly this word, in no other form' },
        { query: `${one} NEAR/5 ${other}`, finds: 'at most five other words between; w/5 does the same' },
        { query: `"${one} ${other}"~5`, finds: 'the same, as other programs write it' },
      ],
    },
    {
      name: 'Parts of words',
      examples: [
        { query: `${begun}*`, finds: 'words that begin so' },
        { query: `*${one.slice(-4)}`, finds: 'words that end so' },
        { query: masked, finds: 'one letter, whichever' },
        { query: `${swapped}~`, finds: 'near spellings, the nearest first; ~1 and ~2 say how near' },
        { query: `/\\b${begun}\\w+/`, finds: 'a regular expression, within a paragraph' },
      ],
    },
    {
      name: 'Of whom, from where',
      examples: [
        { query: `title:${one}`, finds: 'words of the title' },
        { query: `title:(${one} OR ${other})`, finds: 'any field takes brackets' },
        { query: `source:"${source}"`, finds: 'in quotation marks the whole name, else a word of it' },
        { query: `author:"${author}"`, finds: 'who wrote it' },
        { query: `tag:"${tag}"`, finds: 'your tags, and those it came with' },
        { query: `lang:${language}`, finds: 'its language, by code or name' },
        { query: 'speaker:a*', finds: 'who speaks in an interview' },
        { query: 'author:none', finds: 'articles that have none; for source, tag, date, … too' },
      ],
    },
    {
      name: 'Dates',
      examples: [
        { query: `date:${year}`, finds: 'published in a year, a month (2021-03) or on a day' },
        { query: `date:${year}-03/${year}-09`, finds: 'from March to September' },
        { query: `date:>=${next}`, finds: 'since then; <, <= and > likewise' },
        { query: 'date:P1Y/', finds: 'within the last year; P30D/ are the last thirty days' },
        { query: 'added:P7D/', finds: 'imported within the last week' },
        { query: 'date:none', finds: 'without a date' },
      ],
    },
    {
      name: 'Files, and what you did',
      examples: [
        { query: `collection:"${collection}"`, finds: 'the folder it was imported with' },
        { query: 'path:2021', finds: 'part of its path' },
        { query: 'file:note', finds: 'part of its file’s name' },
        { query: `ext:${ext}`, finds: 'the ending of its file' },
        {
          query: 'in:excerpts',
          finds: 'articles with kept passages; in:"Name" for one list, words are looked for in them',
        },
        { query: 'note:check', finds: 'words of your notes' },
        { query: 'status:no-date', finds: 'what is known of it: duplicate, missing, corrected, …' },
      ],
    },
  ];
}
