import { languageByFrequentWords } from './frequent-words.ts';
import { codeOfLanguage } from './language-code.ts';
import { languageScores } from './language-statistics.ts';
import { isScript, mainScript } from './script.ts';

/** Beginning of a text that is looked at, and a longer one where that leaves a doubt; in UTF-16 code units. */
const BEGINNING = 800;
const LONGER_BEGINNING = 3000;

/** Letters below which a language is not told: names and headlines belong to any. */
const FEWEST_LETTERS = 24;

/** The same for a language that has a script of its own. */
const FEWEST_IN_SCRIPT = 6;

/** Where the statistics take samples, each if those before left a doubt. */
const SAMPLES = [0, 600, 1300];

/** Length of a sample: the detector reads no more than 380 bytes. */
const SAMPLE = 400;

/** Lead over the second language, in the detector's scores of 0 to 1, from which there is no doubt. */
const CLEAR_LEAD = 0.04;

/** Least lead over the second language for a language to be told at all. */
const LEAST_LEAD = 0.004;

/** Least score: what is below is no language the detector knows. */
const LEAST_SCORE = 0.55;

/** What it is asked to tell apart: languages that are often in the press or have a stemmer. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'az be bg ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro ru sk sl sq sr sv tr uk vi ' +
    'ar fa ur hi mr'
  ).split(' '),
);

/** A language found in a text. `isClear`: there is no doubt. */
interface Finding {
  readonly language: string;
  readonly isClear: boolean;
}

/** The language of a text as an ISO 639-1 code, or null where it is too short or too unsure to tell. */
export function detectLanguage(text: string): string | null {
  return find(text)?.language ?? null;
}

/**
 * The language to take a text for. What a source declares may be a template's default, so a clear finding wins over it;
 * it decides where the text leaves a doubt, or is in a language that can't be told from its text.
 *
 * @param declared a code (`en`, `eng`, `en-GB`, `pt_BR`) or a name (`English`, `Deutsch`), if the source has any
 */
export function languageOf(text: string, declared: string | null): string | null {
  const named = declared === null ? null : codeOfLanguage(declared);
  const found = find(text);
  const isOverruled = named === null || (found?.isClear && canBeTold(named));
  return isOverruled ? (found?.language ?? null) : named;
}

function canBeTold(language: string): boolean {
  return LANGUAGES.has(language) || isScript(language);
}

function find(text: string): Finding | null {
  const beginning = text.slice(0, BEGINNING);
  const main = mainScript(beginning);
  if (!main) return null;
  if (isScript(main.script)) {
    return main.letters >= FEWEST_IN_SCRIPT ? { language: main.script, isClear: true } : null;
  }
  if (main.letters < FEWEST_LETTERS) return null;
  const obvious =
    languageByFrequentWords(beginning) ?? languageByFrequentWords(text.slice(0, LONGER_BEGINNING));
  return obvious ? { language: obvious, isClear: true } : findByStatistics(text);
}

function findByStatistics(text: string): Finding | null {
  const sums = new Map<string, number>();
  let samples = 0;
  let found: Finding | null = null;
  for (const start of SAMPLES) {
    if (start > 0 && start >= text.length) break;
    const scores = languageScores(text.slice(start, start + SAMPLE));
    samples++;
    for (const [language, score] of Object.entries(scores)) {
      if (!LANGUAGES.has(language)) continue;
      sums.set(language, (sums.get(language) ?? 0) + score);
    }
    const [first, second] = [...sums].toSorted((a, b) => b[1] - a[1]);
    if (!first || first[1] / samples < LEAST_SCORE) continue;
    const lead = (first[1] - (second?.[1] ?? 0)) / samples;
    found = lead >= LEAST_LEAD ? { language: first[0], isClear: lead >= CLEAR_LEAD } : null;
    if (found?.isClear) break;
  }
  return found;
}
