/** Scripts that write no blanks between words: a line end inside their text stands for nothing. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60]/u;

/** Whether a character (or the character a string opens with) belongs to a script without blanks between words. */
export function isUnspaced(character: string): boolean {
  return character >= '\u2e80' && UNSPACED.test(character);
}

/** Makes one line of several, with a blank where a line end stood, except between Chinese or Japanese characters. */
export function joinLines(lines: readonly string[]): string {
  if (lines.length < 2) return lines[0] ?? '';
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && !(isUnspaced(before.slice(-1)) && isUnspaced(line.slice(0, 1))))
      parts.push(' ');
    parts.push(line);
  }
  return parts.join('');
}
