import type { Draft } from './canonical.ts';
import { isName } from './head/names.ts';

/** Who speaks under which label: `AG` → `Austin Gonzalez`. Empty for a text that is no conversation. */
export type Speakers = ReadonlyMap<string, string>;

/** Longest label, in UTF-16 code units: a name with a title and particles. */
const LONGEST_LABEL = 50;

/** More labels than this are a glossary or a register. */
const MOST_LABELS = 200;

/** Where names are looked for: the text before the first turn, in UTF-16 code units. */
const LONGEST_INTRODUCTION = 10_000;

const INITIALS = /^(?:\p{Lu}\.?){2,4}$|^\p{Lu}\.(?: \p{Lu}\.){1,3}$/u;
/** `Speaker 1` in the transcripts that machines make. */
const NUMBERED = /^\p{Lu}\p{L}+ \d{1,2}$/u;
const CAPITALISED_RUN = /\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Ll}{1,3}(?= ))){1,5}/gu;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof)\.? (?=\p{Lu})/u;
const SENTENCE_END = /[.!?…。！？؟]["'”’»)\]]*$/u;

/** `P. ¿Cuándo?`, `R.- Con nueve años.` */
const DOTTED = /^(\p{Lu}\.)(?:[-–—]{1,2})? (?=\S)/u;
/** Letters that ask, and those that answer: only these are followed by a mere full stop. */
const ASKS: Readonly<Record<string, string>> = { 'P.': 'R.', 'Q.': 'A.', 'F.': 'A.', 'D.': 'R.' };

/** `Die Imkerin`, `The mayor`: an article, and what somebody is. */
const ARTICLE = /^(?:the|der|die|das|ein|eine|el|la|los|las|le|les|un|una|une|o|a|um|uma|il|lo)$/iu;

/** Labels that repeat in many texts without anybody speaking. */
const NOT_PEOPLE =
  /^(?:also|attachments?|author|bcc|by|caption|cc|contact|copyright|correction|credits?|dates?|details|edit|editor['’]s note|email|example|fax|file|footnote|from|further reading|headline|image|language|link|more|nb|note|notes|photo|photograph|phone|picture|place|prices?|ps|publication|published|rating|re|read more|references?|related|score|see also|sent|sources?|subject|summary|tags?|tel|time|tip|title|to|topics?|type|update|updates|url|venue|video|warning|web|website|when|where)$/i;

/**
 * The label a paragraph opens with (`Jane Roe: …`), its colon and the blank before it not included; a letter with the full stop
 * behind it (`P. ¿Cuándo?`). Null without one.
 */
export function labelOf(paragraph: string): string | null {
  const colon = paragraph.slice(0, LONGEST_LABEL + 2).search(/[:：]/);
  if (colon < 1 || !/^(?:\s|$)/.test(paragraph.slice(colon + 1, colon + 2))) {
    return DOTTED.exec(paragraph)?.[1] ?? null;
  }
  const label = paragraph.slice(0, colon).trimEnd();
  return isLabel(label) ? label : null;
}

function isLabel(label: string): boolean {
  if (label.length === 1) return /[\p{Lu}\p{Lo}]/u.test(label);
  return INITIALS.test(label) || NUMBERED.test(label) || (/^[\p{Lu}\p{Lo}]/u.test(label) && isName(label, 1));
}

/**
 * Finds out who speaks in a text, from the openings of its paragraphs. A label counts as a speaker's when it is the full
 * name of somebody who speaks again or is introduced, initials or part of such a name, or when it and another one
 * keep returning before whole sentences (`Q:`, `INTERVIEWER:`). `Note: …`, `LONDON: …` once are nobody's turns.
 * @param paragraphs or, in a text of lines, its lines
 */
export function findSpeakers(paragraphs: readonly string[]): Speakers {
  const { turns, introduction } = readOpenings(paragraphs);
  if (turns.size < 2 || turns.size > MOST_LABELS) return new Map();

  const labels = [...turns.keys()];
  const returns = (label: string) => turns.get(label)!.length > 1;
  const names = labels.filter(isFullName);
  const certain = names.filter(
    (name) => returns(name) || labels.some((other) => other !== name && isShortFor(other, name)),
  );
  // Where one person speaks again it is a conversation, and whoever is named in full takes part in it.
  const people = names.filter(
    (name) =>
      certain.includes(name) ||
      introduction.includes(name) ||
      (certain.length > 0 && isSpeech(turns.get(name)!)),
  );
  const speakers = new Map<string, string>(people.map((name) => [name, name]));
  const others: string[] = [];
  for (const label of labels) {
    if (speakers.has(label)) continue;
    const known = people.find((name) => isShortFor(label, name));
    const person = known ?? (returns(label) ? introduced(label, introduction) : null);
    if (person !== null) speakers.set(label, person);
    else if (returns(label) && isSpeech(turns.get(label)!) && (!isDotted(label) || isAsking(label, labels))) {
      others.push(label);
    }
  }
  if (speakers.size + others.length > 1) {
    for (const label of others) speakers.set(label, isDotted(label) ? label.charAt(0) : label);
  }
  return isConversation(speakers, turns) ? speakers : new Map();
}

/**
 * Makes turns of the paragraphs that open with a speaker's label, and says of the paragraphs, items and quotes behind
 * them whose turn goes on. A heading ends a turn: what follows may be the paper speaking.
 */
export function markTurns(drafts: readonly Draft[], speakers: Speakers): readonly Draft[] {
  if (speakers.size === 0) return drafts;
  let speaker: string | undefined;
  return drafts.map((draft) => {
    if (draft.kind === 'heading' || draft.role !== undefined) {
      speaker = undefined;
      return draft;
    }
    const label = draft.kind === 'paragraph' ? labelOf(draft.text) : null;
    const person = label === null ? undefined : speakers.get(label);
    if (person !== undefined) {
      speaker = person;
      return { ...draft, kind: 'turn', speaker, label: lengthOfLabel(draft.text) };
    }
    return speaker === undefined ? draft : { ...draft, speaker };
  });
}

function lengthOfLabel(turn: string): number {
  return DOTTED.exec(turn)?.[0].trimEnd().length ?? turn.search(/[:：]/) + 1;
}

function isDotted(label: string): boolean {
  return label.length === 2 && label.endsWith('.');
}

/** Whether both the letter that asks and the one that answers are there. */
function isAsking(label: string, labels: readonly string[]): boolean {
  return Object.entries(ASKS).some(
    ([asks, answers]) =>
      (label === asks || label === answers) && labels.includes(asks) && labels.includes(answers),
  );
}

/** The paragraphs that open with each label, in order, and what the text says before the first one. */
function readOpenings(paragraphs: readonly string[]): {
  turns: ReadonlyMap<string, readonly string[]>;
  introduction: string;
} {
  const turns = new Map<string, string[]>();
  let introduction = '';
  for (const paragraph of paragraphs) {
    const label = labelOf(paragraph);
    if (label !== null && !NOT_PEOPLE.test(label)) {
      const own = turns.get(label);
      if (own === undefined) turns.set(label, [paragraph]);
      else own.push(paragraph);
    } else if (turns.size === 0 && introduction.length < LONGEST_INTRODUCTION) {
      introduction += `${paragraph.slice(0, LONGEST_INTRODUCTION)}\n`;
    }
  }
  return { turns, introduction };
}

/** At least two people, and somebody who speaks again. */
function isConversation(speakers: Speakers, turns: ReadonlyMap<string, readonly string[]>): boolean {
  const counts = new Map<string, number>();
  for (const [label, speaker] of speakers) {
    counts.set(speaker, (counts.get(speaker) ?? 0) + turns.get(label)!.length);
  }
  return counts.size > 1 && [...counts.values()].some((count) => count > 1);
}

function isFullName(label: string): boolean {
  return !INITIALS.test(label) && isName(label.replace(HONORIFIC, ''), 2);
}

/** Whole sentences, most of the times the label stands there. */
function isSpeech(turns: readonly string[]): boolean {
  return turns.filter((turn) => SENTENCE_END.test(turn)).length * 2 > turns.length;
}

/** Whether initials (`AG`), a first or a last name (`GONZALEZ`, `Mr Gonzalez`) can stand for a full name. */
function isShortFor(label: string, name: string): boolean {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  if (label.replaceAll(/[. ]/g, '') === words.map((word) => word[0]).join('')) return true;
  const short = label.replace(HONORIFIC, '').toUpperCase();
  return words.some((word) => word.toUpperCase() === short);
}

/** The person of that short name whom the introduction names in full. */
function introduced(label: string, introduction: string): string | null {
  for (const [run] of introduction.matchAll(CAPITALISED_RUN)) {
    const words = withoutArticle(run.split(' '));
    for (let first = 0; first < words.length; first++) {
      for (let end = first + 2; end <= words.length; end++) {
        const name = words.slice(first, end).join(' ');
        if (isShortFor(label, name) && isFullName(name)) return name;
      }
    }
  }
  return null;
}

/** `Die Imkerin Walpurga Thies` as `Walpurga Thies`. */
function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 3 && ARTICLE.test(words[0]!) ? words.slice(2) : words;
}
