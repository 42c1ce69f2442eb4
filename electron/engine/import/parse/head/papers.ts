/** Words that the names of papers and magazines are made of, in several languages; some as the end of a longer word. */
const PRESS =
  /(?:^|[\s’'-])(?:gazette|times|news|post|herald|courier|journal|tribune|chronicle|mercury|observer|telegraph|independent|examiner|review|magazine|bulletin|weekly|daily|courrier|voix|écho|dépêche|diario|noticiero|noticias|voz|eco|heraldo|correo|gaceta|boletín|crónica|jornal|diário|notícias|correio|gazeta|folha|corriere|gazzetta|giornale|\p{L}*(?:bote|zeitung|blatt|anzeiger|kurier|rundschau|nachrichten|post)|\p{L}+presse)(?:\s|$)/iu;

/** `The Pilot`: with an article in front, in English, nearly always a paper, save for a few towns. */
const WITH_ARTICLE = /^The\s(?!(?:Hague|Dalles|Valley|Bronx)\b)\p{Lu}/u;

/** Longest name, in words. */
const LONGEST = 6;

/** Whether what stands before a date names a paper rather than a place: `The Pilot, June 2016`, not `Lima, June 2016`. */
export function isPaper(name: string): boolean {
  return name.split(' ').length <= LONGEST && (WITH_ARTICLE.test(name) || PRESS.test(name));
}

/** `The Harbour Gazette`, `LA VOZ DEL ESTERO`: an article, and every word of weight with a capital. */
const FULL_NAME =
  /^(?:the|la|el|le|les|l[’']|der|die|das|o|a|il)(?:\s|(?<=[’']))(?:\p{Lu}\S*|of|de|del|du|des|da|do|and|la|le|und)(?:\s(?:\p{Lu}\S*|of|de|del|du|des|da|do|and|la|le|und))*$/iu;

/** Whether a line names a paper, whatever stands about it. */
export function isPaperByItself(line: string): boolean {
  return PRESS.test(line) && FULL_NAME.test(line) && isPaper(line);
}
