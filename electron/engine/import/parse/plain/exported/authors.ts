import { readByline } from '../../head/bylines.ts';
import { isName } from '../../head/names.ts';

/** `By`, which some databases write twice. */
const BY = /^(?:by\s+)+/iu;
const ROLE = /[,;]\s*(?:\p{Ll}|staff\b|correspondent\b).*$/iu;

/**
 * The names in the author field of a database, separated by `, `: `Brandreth, Sylvia; Roe, Jane` gives `Sylvia Brandreth, Jane Roe`.
 * Null for a field that names nobody.
 */
export function readAuthors(value: string): string | null {
  const bare = value.replace(BY, '').trim();
  if (bare === '') return null;
  const people = bare.split(/\s*;\s*/).map(inOrder);
  if (people.every((name): name is string => name !== null)) return people.join(', ');
  return readByline(`By ${bare}`) ?? (ROLE.test(bare) ? readByline(`By ${bare.replace(ROLE, '')}`) : null);
}

/** `Brandreth, Sylvia` as `Sylvia Brandreth`; a name as it is. */
function inOrder(name: string): string | null {
  const [last = '', first, ...more] = name.split(/,\s*/);
  if (first === undefined) return isName(name, 1) ? name : null;
  return more.length === 0 && isName(last, 1) && isName(first, 1) ? `${first} ${last}` : null;
}
