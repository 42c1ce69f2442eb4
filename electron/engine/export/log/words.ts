import type { DocumentLanguage } from '../../../contract/index.ts';

/** What the research log in a document says by itself, in one language. */
export interface LogWords {
  readonly title: string;
  /** What stands there, and what its figures mean. */
  readonly about: string;
  readonly readAs: string;
  /** What a search found, of so many articles in the archive; both as they are written. */
  readonly found: (total: string, articles: string) => string;
  readonly state: string;
  readonly onCommandLine: string;
  /** Stands before the titles of articles, with its colon. */
  readonly opened: string;
  /** Stands before passages, with its colon. */
  readonly kept: string;
  /** Of a passage that was kept, and isn't any more. */
  readonly removed: string;
}

/** The words of the log in every language a document can speak. */
export const logWords: Readonly<Record<DocumentLanguage, LogWords>> = {
  en: {
    title: 'Research log',
    about:
      'Each search as it was typed and as it was understood, what it found of the articles that were in the archive then, ' +
      'and what was opened and kept. The state counts the changes made to the archive’s articles up to then: as long as it is ' +
      'the same, a search finds the same.',
    readAs: 'read as',
    found: (total, articles) => `${total} of ${articles} articles`,
    state: 'state',
    onCommandLine: 'command line',
    opened: 'Opened:',
    kept: 'Kept:',
    removed: 'removed since',
  },
  es: {
    title: 'Diario de búsqueda',
    about:
      'Cada búsqueda tal como se escribió y tal como se entendió, lo que encontró entre los artículos que había entonces en ' +
      'el archivo, y lo que se abrió y se conservó. El estado cuenta los cambios hechos hasta entonces en los artículos del ' +
      'archivo: mientras es el mismo, una búsqueda encuentra lo mismo.',
    readAs: 'entendida como',
    found: (total, articles) => `${total} de ${articles} artículos`,
    state: 'estado',
    onCommandLine: 'línea de órdenes',
    opened: 'Abierto:',
    kept: 'Conservado:',
    removed: 'quitado después',
  },
  fr: {
    title: 'Journal de recherche',
    about:
      'Chaque recherche telle qu’elle a été saisie et telle qu’elle a été comprise, ce qu’elle a trouvé parmi les articles ' +
      'alors présents dans l’archive, et ce qui a été ouvert et conservé. L’état compte les modifications apportées jusque-là ' +
      'aux articles de l’archive : tant qu’il est le même, une recherche trouve la même chose.',
    readAs: 'comprise comme',
    found: (total, articles) => `${total} sur ${articles} articles`,
    state: 'état',
    onCommandLine: 'ligne de commande',
    opened: 'Ouvert\u202F:',
    kept: 'Conservé\u202F:',
    removed: 'retiré depuis',
  },
  de: {
    title: 'Suchprotokoll',
    about:
      'Jede Suche, wie sie eingegeben und wie sie verstanden wurde, was sie unter den damaligen Artikeln des Archivs fand, ' +
      'und was davon geöffnet und behalten wurde. Der Stand zählt die Änderungen an den Artikeln des Archivs bis dahin: ' +
      'solange er derselbe ist, findet eine Suche dasselbe.',
    readAs: 'verstanden als',
    found: (total, articles) => `${total} von ${articles} Artikeln`,
    state: 'Stand',
    onCommandLine: 'Kommandozeile',
    opened: 'Geöffnet:',
    kept: 'Behalten:',
    removed: 'seither entfernt',
  },
  pt: {
    title: 'Diário de pesquisa',
    about:
      'Cada pesquisa tal como foi escrita e tal como foi entendida, o que encontrou entre os artigos que então estavam no ' +
      'arquivo, e o que foi aberto e guardado. O estado conta as alterações feitas até então aos artigos do arquivo: enquanto ' +
      'for o mesmo, uma pesquisa encontra o mesmo.',
    readAs: 'entendida como',
    found: (total, articles) => `${total} de ${articles} artigos`,
    state: 'estado',
    onCommandLine: 'linha de comandos',
    opened: 'Aberto:',
    kept: 'Guardado:',
    removed: 'retirado depois',
  },
};
