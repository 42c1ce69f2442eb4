import type { DocumentLanguage, ExcerptColour } from '../../contract/index.ts';

/** What a document says by itself, in one language. */
export interface Words {
  /** Language and country, for dates and numbers. */
  readonly locale: string;
  readonly contents: string;
  readonly sources: string;
  readonly note: string;
  readonly notes: string;
  /** How a reader finds from a passage to its place in the archive. */
  readonly howToFind: string;
  /** The same in a document whose names are masked. */
  readonly howMasked: string;
  readonly quotes: readonly [string, string];
  /** What passages are marked with. */
  readonly colours: Readonly<Record<ExcerptColour, string>>;
  readonly page: string;
  readonly pages: string;
  readonly passages: (count: number) => string;
  readonly fromArticles: (count: number) => string;
}

/** The words of every language a document can speak. */
export const words: Readonly<Record<DocumentLanguage, Words>> = {
  en: {
    locale: 'en-GB',
    contents: 'Contents',
    sources: 'Sources',
    note: 'Note',
    notes: 'Notes',
    howToFind:
      'Each passage carries its paragraph (¶) and a short id: the beginning of its article’s id, as listed here, and the ' +
      'position of its first character in the article’s text. The checksum is that of the file it was read from.',
    howMasked:
      'Names are masked. Each passage carries its paragraph (¶) and a number; only the key, which is kept apart, leads from ' +
      'there to the sources.',
    colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', grey: 'Grey' },
    quotes: ['“', '”'],
    page: 'p.',
    pages: 'pp.',
    passages: (count) => (count === 1 ? 'passage' : 'passages'),
    fromArticles: (count) => (count === 1 ? 'from 1 article' : `from ${number('en-GB', count)} articles`),
  },
  es: {
    locale: 'es-ES',
    contents: 'Índice',
    sources: 'Fuentes',
    note: 'Nota',
    notes: 'Notas',
    howToFind:
      'Cada pasaje lleva su párrafo (¶) y un identificador breve: el comienzo del identificador de su artículo, tal como ' +
      'figura aquí, y la posición de su primer carácter en el texto. La suma de comprobación es la del archivo leído.',
    howMasked:
      'Los nombres están ocultos. Cada pasaje lleva su párrafo (¶) y un número; solo la clave, que se guarda aparte, conduce ' +
      'desde ahí a las fuentes.',
    colours: { yellow: 'Amarillo', green: 'Verde', blue: 'Azul', pink: 'Rosa', grey: 'Gris' },
    quotes: ['«', '»'],
    page: 'p.',
    pages: 'pp.',
    passages: (count) => (count === 1 ? 'pasaje' : 'pasajes'),
    fromArticles: (count) => (count === 1 ? 'de 1 artículo' : `de ${number('es-ES', count)} artículos`),
  },
  fr: {
    locale: 'fr-FR',
    contents: 'Table des matières',
    sources: 'Sources',
    note: 'Note',
    notes: 'Notes',
    howToFind:
      'Chaque passage porte son paragraphe (¶) et un identifiant court : le début de l’identifiant de son article, tel ' +
      'qu’il figure ici, et la position de son premier caractère dans le texte. La somme de contrôle est celle du fichier lu.',
    howMasked:
      'Les noms sont masqués. Chaque passage porte son paragraphe (¶) et un numéro ; seule la clé, conservée à part, mène de ' +
      'là aux sources.',
    colours: { yellow: 'Jaune', green: 'Vert', blue: 'Bleu', pink: 'Rose', grey: 'Gris' },
    quotes: ['«\u202F', '\u202F»'],
    page: 'p.',
    pages: 'p.',
    passages: (count) => (count < 2 ? 'passage' : 'passages'),
    fromArticles: (count) =>
      count < 2 ? `tiré de ${count} article` : `tirés de ${number('fr-FR', count)} articles`,
  },
  de: {
    locale: 'de-DE',
    contents: 'Inhalt',
    sources: 'Quellen',
    note: 'Notiz',
    notes: 'Anmerkungen',
    howToFind:
      'Jede Stelle trägt ihren Absatz (¶) und eine kurze Kennung: den Anfang der Kennung ihres Artikels, wie sie hier ' +
      'steht, und die Position ihres ersten Zeichens im Text. Die Prüfsumme ist die der gelesenen Datei.',
    howMasked:
      'Namen sind unkenntlich gemacht. Jede Stelle trägt ihren Absatz (¶) und eine Nummer; nur der Schlüssel, der gesondert ' +
      'aufbewahrt wird, führt von dort zu den Quellen.',
    colours: { yellow: 'Gelb', green: 'Grün', blue: 'Blau', pink: 'Rosa', grey: 'Grau' },
    quotes: ['„', '“'],
    page: 'S.',
    pages: 'S.',
    passages: (count) => (count === 1 ? 'Stelle' : 'Stellen'),
    fromArticles: (count) => (count === 1 ? 'aus 1 Artikel' : `aus ${number('de-DE', count)} Artikeln`),
  },
  pt: {
    locale: 'pt-PT',
    contents: 'Índice',
    sources: 'Fontes',
    note: 'Nota',
    notes: 'Notas',
    howToFind:
      'Cada passagem traz o seu parágrafo (¶) e um identificador curto: o começo do identificador do seu artigo, como ' +
      'consta aqui, e a posição do seu primeiro carácter no texto. A soma de verificação é a do ficheiro lido.',
    howMasked:
      'Os nomes estão ocultos. Cada passagem traz o seu parágrafo (¶) e um número; só a chave, guardada à parte, conduz ' +
      'daí às fontes.',
    colours: { yellow: 'Amarelo', green: 'Verde', blue: 'Azul', pink: 'Rosa', grey: 'Cinzento' },
    quotes: ['“', '”'],
    page: 'p.',
    pages: 'pp.',
    passages: (count) => (count === 1 ? 'passagem' : 'passagens'),
    fromArticles: (count) => (count === 1 ? 'de 1 artigo' : `de ${number('pt-PT', count)} artigos`),
  },
};

function number(locale: string, count: number): string {
  return count.toLocaleString(locale);
}

/** `7 passages from 4 articles`. */
export function extentOf(
  { passages, articles }: { readonly passages: readonly unknown[]; readonly articles: number },
  { locale, passages: noun, fromArticles }: Words,
): string {
  return `${number(locale, passages.length)} ${noun(passages.length)} ${fromArticles(articles)}`;
}

/** `2021`, `June 2021` or `7 June 2021`: as precise as the date is known. What is no date stays as it is. */
export function formatDate(published: string, { locale }: Words): string {
  const date = new Date(published);
  if (published.length < 7 || Number.isNaN(date.getTime())) return published;
  const known =
    published.length === 7 ? ({ year: 'numeric', month: 'long' } as const) : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(locale, { ...known, timeZone: 'UTC' }).format(date);
}
