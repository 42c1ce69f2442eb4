const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Recognises words in a row as whole words, the last of them open-ended with `prefix`. Both sides must be folded. */
export function wordsWithin(words: string, prefix: boolean): RegExp {
  const escaped = words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  if (UNSPACED.test(words)) return new RegExp(escaped, 'u');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${prefix ? '' : '(?![\\p{L}\\p{N}])'}`, 'u');
}
