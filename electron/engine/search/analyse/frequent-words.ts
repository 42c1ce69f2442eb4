/**
 * Words that make up more than a seventh of nearly every text in a language and are rare in the languages related to it
 * (Scots apart). Four languages that most texts are in; Portuguese or Danish have too much in common with others.
 */
const WORDS: Readonly<Record<string, string>> = {
  de: 'aber als auch auf aus bei das dass dem den der des die ein eine einen für im ist mit nach nicht noch sich sie und von war werden wie wird wurde zu zum zur über',
  en: 'and are as at been but by for from had has have he his it its not of on said she that the their there they this to was were which who will with would you',
  es: 'ante como con del desde el entre era fue ha hasta las lo los más muy para pero por porque según ser sin sobre son su sus también una y ya',
  fr: 'au aussi aux avec ce ces cette dans des du elle est et été être il ils les leur mais nous ont ou où par pas plus pour qui sa ses son sont sur une',
};

const LANGUAGE_OF = new Map<string, string>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) LANGUAGE_OF.set(word, LANGUAGE_OF.has(word) ? '' : language);
}

const WORD = /\p{L}+/gu;

/** Fewest words to tell by. */
const FEWEST = 30;

/** Least share of its frequent words, and how much larger it has to be than that of any other language. */
const LEAST_SHARE = 0.15;
const LEAD = 4;

/** The language whose most frequent words a text is full of, or null: a quick answer where there is no doubt. */
export function languageByFrequentWords(text: string): string | null {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(WORD) ?? [];
  if (words.length < FEWEST) return null;
  for (const word of words) {
    const language = LANGUAGE_OF.get(word);
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!first || first[1] < words.length * LEAST_SHARE) return null;
  return first[1] >= (second?.[1] ?? 0) * LEAD ? first[0] : null;
}
