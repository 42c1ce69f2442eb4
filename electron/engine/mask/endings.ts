/**
 * The forms a name takes in a sentence, as a pattern behind its stem. Only endings that make no other name: `Paulem` is Paul,
 * `Paula` is somebody else. What may be either is left to the warnings.
 */
const RULES: readonly (readonly [name: RegExp, cut: number, endings: string])[] = [
  // Kowalski, Kowalska: Polish, Czech and Slovak adjectives
  [/[sc]k[ia]$/, 1, '(?:i|a|y|iego|emu|iemu|eho|iej|ej|ie|im|ym|ich|ych|ou|u)'],
  // Nováková
  [/\p{Script=Latin}{3}ova$/u, 1, '(?:a|y|e|ej|ou|u)'],
  // Müllers, Marxens, Kafkasche; Novákem, Novákovi, Kowalczykowi
  [/\p{Script=Latin}{2}[^aeiouy]$/u, 0, '(?:s|es|ens|sch(?:e[nrms]?)?|em|iem|om|ovi|owi)?'],
  [/\p{Script=Latin}{3}$/u, 0, '(?:s|es|ens|sch(?:e[nrms]?)?)?'],
  // Достоевский, Вронская
  [/[сц]к(?:ий|ая)$/, 2, '(?:ий|ого|ому|им|ом|ая|ой|ою|ую|ие|их|ими)'],
  // Мария, Юлия
  [/ия$/, 1, '(?:я|и|ю|ей|ею|ям|ями|ях)'],
  [/а$/, 1, '(?:а|ы|и|е|у|ой|ою|ей|ам|ами|ах)'],
  [/я$/, 1, '(?:я|и|е|ю|ей|ею|ям|ями|ях)'],
  // Сергей, Николай; Игорь, Любовь
  [/й$/, 1, '(?:й|я|ю|ем|е|и)'],
  [/ь$/, 1, '(?:ь|я|ю|ем|е|и|ью)'],
  [/\p{Script=Cyrillic}{2}[^аеёиоуыэюяієї]$/u, 0, '(?:а|у|ом|ем|ым|е|ой|ою|ы|и|ых|ами)?'],
];

/** The stem of a folded word with the pattern of what may follow. The shortest words stay as they are. */
export function inflected(word: string): { readonly stem: string; readonly endings: string } {
  const rule = word.length < 3 ? undefined : RULES.find(([name]) => name.test(word));
  return rule
    ? { stem: word.slice(0, word.length - rule[1]), endings: rule[2] }
    : { stem: word, endings: '' };
}
