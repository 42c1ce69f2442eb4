import { isWeekday, monthNamed } from './months.ts';
import { isName } from './names.ts';

/** `By Jane Roe`, `Author: Jane Roe`, `文・長谷部 澄江`: what opens a byline, and how many words a name behind it needs. */
const OPENINGS: readonly (readonly [RegExp, number])[] = [
  [/^(?:(?:written|words|text|story|report|reported|interview)\s+)?by\s+/iu, 1],
  [
    /^(?:by|byline|author|authors|words|text|autor|autora|autorin|texto|auteur|texte|signed|signé|signée|firmado|gezeichnet|assinado|testo|автор|текст|מאת|بقلم|文|取材・文|作者|记者|記者)\s*[:：・]\s*/iu,
    1,
  ],
  [/^(?:автор|מאת|بقلم)\s+/iu, 1],
  [
    /^(?:von unserem|von unserer|by our|de notre|de nuestr[oa]|do nosso|da nossa)\s+(?:\p{L}+\s){0,2}(?:redakteur|redakteurin|mitarbeiter|mitarbeiterin|korrespondent|korrespondentin|reporter|reporterin|correspondent|correspondant|correspondante|envoyée? spéciale?|corresponsal|enviad[oa] especial|correspondente)(?:\s(?:in|à|en|em)\s\p{Lu}\S*)?,?\s+/iu,
    2,
  ],
  // Behind these only a full name makes a byline: they are everyday words of their languages.
  [
    /^(?:from|von|de|da|absender|remitente|expéditeur|interview|interviewer|entrevista|entretien|intervista)\s*:\s*/iu,
    2,
  ],
  [/^(?:von|por|par|propos recueillis par|de|di|da|per|door|av|af|od)\s+/iu, 2],
];

const BETWEEN_NAMES = /\s*(?:[,;&、]|\s(?:and|und|y|et|e|i|och|og|en|with|mit|con|и)\s)\s*/u;
const ADDRESS = /\s*[<(]?[^\s<>@]+@[^\s<>@]+[>)]?\s*$/;
const PLACE_OF_WORK = /\s(?:in|at|for|aus|à|em|en|from)\s\p{Lu}.*$/u;
const ORGANISATION =
  /\b(?:News|Times|Press|Agency|Gazette|Post|Magazine|Correspondent|Reporter|Editor|Desk|Staff)\b/;

/** Longest description of an author (`economics correspondent`), in words. */
const ROLE_WORDS = 5;

/**
 * The names in a byline, separated by `, `: `By Jane Roe and Ann Poe in Lima` gives `Jane Roe, Ann Poe`.
 * Null for a text that is no byline.
 */
export function readByline(text: string): string | null {
  for (const [opening, least] of OPENINGS) {
    const label = opening.exec(text)?.[0];
    if (label === undefined) continue;
    const people = text
      .slice(label.length)
      .replace(ADDRESS, '')
      .replace(PLACE_OF_WORK, '')
      .split(BETWEEN_NAMES);
    const end = people.findIndex((part, index) => !isPerson(part, index === 0 ? least : 2, index > 0));
    const names = end === -1 ? people : people.slice(0, end);
    const roles = people.slice(names.length);
    if (names.length > 0 && roles.every((role) => role.split(' ').length <= ROLE_WORDS)) {
      return names.join(', ');
    }
  }
  return null;
}

function isPerson(text: string, least: number, further: boolean): boolean {
  if (isWeekday(text) || monthNamed(text) !== undefined) return false;
  return isName(text, least) && !(further && ORGANISATION.test(text));
}
