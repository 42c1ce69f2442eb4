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
const PARTICLE =
  /^(?:al|af|av|bin|d[aeio]s?|de[lnr]|di|du|el|ibn|la|las|le|los|ten|ter|v[ao]n|vom|zu[mr]?|y|['’]t)$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

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
  return clean
    .split(LIST)
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
  if (parts.length === 2 && (SUFFIX.test(second) || isFamily(first))) return [`${first}, ${second}`];
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
  const [before, behind] = name.split(', ');
  if (behind !== undefined && !SUFFIX.test(behind))
    return personOf(behind.split(' '), before!.split(' '), undefined);
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
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && PARTICLE.test(word),
  );
  const cut = particle === -1 ? words.length - 1 : particle;
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
