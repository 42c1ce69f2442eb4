import type { Block, Range } from '../../../contract/index.ts';
import { fingerprintsOf } from '../../reuse/fingerprints.ts';
import { eachToken } from '../analyse/analyse.ts';
import { Kind, kindAt } from '../analyse/characters.ts';
import { languageOf } from '../analyse/language.ts';

/**
 * One article made ready for the index. It is computed from plain values so that import workers can do it;
 * `SearchIndex.put` stores it.
 */
export interface IndexEntry {
  /**
   * Analysed terms of the title and of the text without its title, separated by single spaces: the running ones in
   * order, so that positions in the index are those of the words, then the joined ones (see `analyse.ts`).
   */
  readonly title: string;
  readonly body: string;
  /** Language the terms were stemmed under (ISO 639-1), or null. */
  readonly language: string | null;
  /** Further languages, of paragraphs that are in another one. */
  readonly furtherLanguages: readonly string[];
  /** Number of words in the text. */
  readonly words: number;
  /** What its passages are recognised by in other articles; see `reuse/fingerprints.ts`. */
  readonly fingerprints: Uint32Array;
}

/** What an entry is made of. `language` is what the source declares, if it does. */
export interface EntrySource {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** Analyses an article for the index. */
export function prepareEntry({ title, text, blocks, language: declared }: EntrySource): IndexEntry {
  const language = languageOf(text, declared);
  // A title that was corrected is another one than the text's, whose words are to be found all the same.
  const ownTitles = blocks.filter(
    ({ role, start, end }) => role === 'title' && title.includes(text.slice(start, end)),
  );
  const body = analysed(text, language, ownTitles);
  return {
    title: analysed(title, language, []).terms,
    body: body.terms,
    language,
    furtherLanguages: body.furtherLanguages,
    words: Math.round(body.words),
    fingerprints: fingerprintsOf(body.hashes),
  };
}

/**
 * The terms of a text without those of some parts of it, the hashes of the running ones, how many words all of it has, and
 * its further languages.
 */
function analysed(text: string, language: string | null, without: readonly Range[]) {
  const running: string[] = [];
  const hashes: number[] = [];
  const joined: string[] = [];
  let words = 0;
  let next = 0;
  const furtherLanguages = eachToken(text, language, ({ term, hash }, start, _end, isJoined) => {
    if (!isJoined) words += wordsAt(text, start);
    while (next < without.length && without[next]!.end <= start) next++;
    if (next < without.length && without[next]!.start <= start) return;
    if (isJoined) joined.push(term);
    else {
      running.push(term);
      hashes.push(hash);
    }
  });
  const terms = joined.length === 0 ? running.join(' ') : [...running, ...joined].join(' ');
  return { terms, hashes, words, furtherLanguages };
}

/** No script without spaces comes before Thai. */
const FIRST_UNIT = 0xe00;

/** Letters of a word in Thai, Lao, Khmer and Burmese, on average: counting them exactly takes a dictionary. */
const LETTERS_OF_A_WORD = 4;

/**
 * For how many words a running token counts. As in word processors, Chinese and Japanese count by characters; Korean
 * has spaces, so only the first pair of a run counts.
 */
function wordsAt(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code < FIRST_UNIT || kindAt(text, start) !== Kind.unit) return 1;
  if (code < 0x1800 && !isHangul(code)) return 1 / LETTERS_OF_A_WORD;
  if (isHangul(code)) return start > 0 && isHangul(text.charCodeAt(start - 1)) ? 0 : 1;
  return 1;
}

function isHangul(code: number): boolean {
  return (code >= 0x1100 && code < 0x1200) || (code >= 0xac00 && code < 0xd7b0);
}
