import { fold } from './fold.ts';

/** Norwegian is one language to the detector and the stemmer. */
const SAME = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
]);

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

let codesByName: ReadonlyMap<string, string> | undefined;

/** The ISO 639-1 code of a language given by a code (`en`, `eng`, `en-GB`, `pt_BR`) or a name; null if it is none. */
export function codeOfLanguage(declared: string): string | null {
  const tag = declared.trim().replaceAll('_', '-');
  const code = /^[a-z]{2,3}(-|$)/i.test(tag) ? languageOfTag(tag) : names().get(fold(tag));
  if (code === undefined || !/^[a-z]{2}$/.test(code) || english.of(code) === undefined) return null;
  return SAME.get(code) ?? code;
}

function languageOfTag(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}

/** Names of languages in English and in themselves. */
function names(): ReadonlyMap<string, string> {
  if (codesByName) return codesByName;
  const found = new Map<string, string>();
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english.of(code);
    if (name === undefined) continue;
    const own = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
    for (const one of [name, own]) if (one) found.set(fold(one), code);
  }
  return (codesByName = found);
}
