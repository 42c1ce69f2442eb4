/** A name as CSL has it (CSL-JSON schema): of a person in parts, or of whoever has none. */
export type Name =
  | {
      readonly family: string;
      readonly given?: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

const LIST = /\s*(?:;|\||\s(?:and|y|e|et|und|&)\s)\s*/iu;
const LIST_WITHOUT_Y = /\s*(?:;|\||\s(?:and|e|et|und|&)\s)\s*/iu;
const PARTICLE =
  /^(?:al|af|av|bin|d[aeio]s?|de[lnr]|di|du|el|ibn|la|las|le|los|ten|ter|v[ao]n|vom|zu[mr]?|['’]t)$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;

/** Words that no person is called by: what has one of them is a paper, a body or a desk. */
const ORGANISATION =
  /(?<!\p{L})(?:agenc\w*|agencia|agence|agentur|archiv\w*|assembl\w*|associat\w*|board|bureau|chronicle|cit\w|collective|comit\w*|commission\w*|committee|compan\w*|correspondents?|council|courier|department|desk|editor\w*|federa\w*|foundation|gazette|gmbh|group|inc|initiative|institut\w*|journal|ltd|magazine|minist\w*|network|news\w*|office|organi[sz]ation|partido|party|press[ae]?|redac\w*|redakt\w*|rédaction|reporters?|service|society|staff|studio|syndicate?|team|times|tribune|union|universit\w*|verein|wire|workers)(?!\p{L})/iu;

/**
 * Who wrote an article, by what its byline says: `Ines Calder and Anna de la Cruz`, `Calder, Ines`, `Harbour Press`. What
 * isn't surely the name of a person stays whole, since a name cut in the wrong place is worse than one not cut.
 */
export function parseNames(byline: string): Name[] {
  const clean = byline
    .replace(/^\s*(?:by|von|par|por)\s+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (clean === '') return [];
  if (ORGANISATION.test(clean) && !/[;,|]/.test(clean)) return splitUnlessOne(clean).map(parseName);
  const names = clean.split(LIST);
  // The `y` of `José Ortega y Gasset` stands within a name.
  const within = names.some((name) => !/\s|,/.test(name));
  return (within ? clean.split(LIST_WITHOUT_Y) : names)
    .flatMap(splitCommas)
    .filter((name) => name !== '')
    .map(parseName);
}

/** `Reuters and staff` are two; `Ministry of Trade and Industry` is one. */
function splitUnlessOne(byline: string): string[] {
  const parts = byline.split(LIST);
  return parts.some(
    (part) => part.split(' ').length >= 2 && !ORGANISATION.test(part) && !/\sof\s/i.test(byline),
  )
    ? parts
    : [byline];
}

/** Commas stand between names, or between the family name and the others. */
function splitCommas(names: string): string[] {
  const parts = names.split(/\s*,\s*/).filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined || second === undefined) return parts;
  const persons = parts.filter((part) => !SUFFIX.test(part)).length;
  if (persons === 1 || (persons === 2 && isFamily(first))) return [parts.join(', ')];
  return parts.reduce<string[]>((kept, part) => {
    if (SUFFIX.test(part) && kept.length > 0) kept.push(`${kept.pop()!}, ${part}`);
    else kept.push(part);
    return kept;
  }, []);
}

/** One word, or one behind its particles: nobody is named so without something behind the comma. */
function isFamily(words: string): boolean {
  return words.split(' ').filter((word) => !PARTICLE.test(word)).length === 1;
}

function parseName(name: string): Name {
  const [before, behind, last] = name.split(', ');
  if (behind !== undefined && !SUFFIX.test(behind))
    return personOf(behind.split(' '), before!.split(' '), last);
  const words = before!.split(' ');
  const suffix = behind ?? (words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop() : undefined);
  if (
    words.length < 2 ||
    words.length > 6 ||
    /\d|[@/()]/.test(name) ||
    ORGANISATION.test(name) ||
    /^the$/i.test(words[0]!)
  )
    return { literal: name };
  // East Asian names begin with that of the family.
  if (words.length === 2 && EAST_ASIAN.test(before!)) return { family: words[0]!, given: words[1]! };
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && PARTICLE.test(word),
  );
  // The family of `José Ortega y Gasset`.
  const and = words.indexOf('y');
  const cut = and > 1 ? and - 1 : particle === -1 ? words.length - 1 : particle;
  return personOf(words.slice(0, cut), words.slice(cut), suffix);
}

/** @param family with the particles it opens with */
function personOf(given: readonly string[], family: readonly string[], suffix: string | undefined): Name {
  const own = family.findIndex((word, index) => index === family.length - 1 || !PARTICLE.test(word));
  const particles = family.slice(0, own).join(' ');
  return {
    family: family.slice(own).join(' '),
    ...(given.length > 0 && { given: given.join(' ') }),
    ...(particles !== '' && { 'non-dropping-particle': particles }),
    ...(suffix !== undefined && { suffix }),
  };
}
