import { isWeekday } from './months.ts';

/** What papers print over a headline to say what kind of piece it is. */
const GENRES = new Set(
  (
    'analysis column comment commentary editorial essay exclusive feature interview letters news obituary opinion profile ' +
    'report review ' +
    'analyse essay gastbeitrag interview kolumne kommentar leitartikel meinung nachruf portrait porträt reportage ' +
    'análisis columna crónica editorial entrevista opinión perfil reportaje tribuna ' +
    'chronique critique enquête entretien opinion portrait récit reportage tribune ' +
    'análise coluna crônica entrevista opinião reportagem ' +
    'analisi commento editoriale inchiesta intervista opinione'
  ).split(' '),
);

/** What may stand beside them: `News analysis`, `Crónica de sábado`, `Letters to the editor`. */
const BESIDE = new Set(
  'a the of to at from for and news guest book film special week weekend editor am zum zur der die das des de del el la le du em na no do da'.split(
    ' ',
  ),
);

/** Longest kind of piece, in words. */
const GENRE_WORDS = 4;

/** What offices print over what they send to the press, numbered and dated or not. */
const RELEASE =
  /^(?:for (?:immediate )?release|(?:press|news|media) (?:release|statement)|press[ei](?:mitteilung|information|erklärung)|medienmitteilung|comunicado(?: de (?:prensa|imprensa))?|nota de (?:prensa|imprensa)|communiqué(?: de presse)?|comunicato stampa|persbericht)(?:\s*(?:nr|no|n)?[.º°]{0,2}\s*[\d/.-]{1,12})?\s*[:–-]?$/iu;

/** Whom to ask about it. */
const CONTACT =
  /^(?:(?:media |press )?contacts?|(?:presse)?kontakt|ansprechpartner(?:in)?|contacto|contato|contatto)\s*:/iu;

/** What a page shows about an article that was copied whole: its menu, where in it one is, what one can do. */
const NAVIGATION =
  /^(?:search|menu|home|navigation|log ?in|sign (?:in|up)|subscribe|print|e-?mail|advertisement|skip to (?:main )?content|you are here\b.*|share(?: this\b.*)?|suche|menü|anmelden|anzeige|startseite|sie sind hier\b.*|buscar|menú|inicio|publicidad|estás en\b.*|rechercher|accueil|publicité|vous êtes ici\b.*|início|publicidade|você está em\b.*)\s*:?$/iu;

/** Longest entry of a menu, in UTF-16 code units. */
const ENTRY = 24;

/** What a record of a meeting calls itself. */
const RECORD =
  /^(?:(?:draft|approved|unconfirmed)\s+)?(?:minutes|agenda|protokoll|niederschrift|sitzungsprotokoll|acta|compte[ -]rendu|procès-verbal|ata|verbale|notulen)(?![\p{L}-])/iu;

/** Whether a line over a headline says what kind of piece it is, and is no headline: `REPORTAGE`, `PRESS RELEASE 14/2019`. */
export function isKicker(line: string): boolean {
  return isGenre(line) || RELEASE.test(line) || CONTACT.test(line) || isNavigation(line);
}

function isGenre(line: string): boolean {
  const words = line
    .toLowerCase()
    .replace(/\s*[.:|]$/, '')
    .split(' ');
  if (words.length > GENRE_WORDS || !words.some((word) => GENRES.has(word))) return false;
  return words.every((word) => GENRES.has(word) || BESIDE.has(word) || isWeekday(word));
}

/** `Home | News | Sport | Contact us`, `Home > News > Local`, `Skip to content`. */
function isNavigation(line: string): boolean {
  if (NAVIGATION.test(line)) return true;
  const entries = line.split(/\s+[|>›»·]\s+/);
  return entries.length > 2 && entries.every((entry) => entry.length <= ENTRY && !/[.!?]$/.test(entry));
}

/** Whether a title names the record of a meeting: the day in it is its day. */
export function isRecord(title: string): boolean {
  return RECORD.test(title);
}
