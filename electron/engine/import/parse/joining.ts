/** Scripts that write no blanks between words: a line end inside their text stands for nothing. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60]/u;

/** Whether a character (or the character a string opens with) belongs to a script without blanks between words. */
export function isUnspaced(character: string): boolean {
  return character >= '\u2e80' && UNSPACED.test(character);
}

/** Makes one line of several, with a blank where a line end stood, except between Chinese or Japanese characters. */
export function joinLines(lines: readonly string[]): string {
  let before = lines[0] ?? '';
  const parts = [before];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    const isSpaced = !isUnspaced(before.charAt(before.length - 1)) || !isUnspaced(line.charAt(0));
    if (isSpaced) parts.push(' ');
    parts.push(line);
    before = line;
  }
  return parts.join('');
}
