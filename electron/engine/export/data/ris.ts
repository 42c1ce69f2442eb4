import type { CslItem } from '../cite/items.ts';
import type { Name } from '../cite/names.ts';

/**
 * A bibliography in RIS (Research Information Systems, the specification of 2001 with the tags of 2011): a reference is
 * lines of a two-letter tag, two spaces, a hyphen and a space, from `TY` to `ER`.
 */
export function writeRis(items: readonly CslItem[]): string {
  return items.map(referenceOf).join('\r\n');
}

const TYPES = { 'article-newspaper': 'NEWS', webpage: 'ELEC', interview: 'GEN', document: 'GEN' } as const;

function referenceOf(item: CslItem): string {
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', nameOf(name)] as const),
    ...(item.interviewer ?? []).map((name) => ['A2', nameOf(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', item.issued?.['date-parts'][0]?.[0]?.toString().padStart(4, '0')],
    ['DA', dateOf(item.issued)],
    ['UR', item.URL],
    ['Y2', dateOf(item.accessed)],
    ['LA', item.language],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`],
    )
    .join('');
}

/** `2021/03/05/`, with nothing between the slashes for what isn't known. */
function dateOf(date: CslItem['issued']): string | undefined {
  const parts = date?.['date-parts'][0];
  if (!parts) return undefined;
  const [year, month, day] = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'));
  return `${year}/${month ?? ''}/${day ?? ''}/`;
}

/** `de la Cruz, Anna, Jr.` */
function nameOf(name: Name): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  return [[particle, family].filter(Boolean).join(' '), given ?? '', suffix]
    .filter((part) => part !== undefined)
    .join(', ')
    .replace(/, $/, '');
}
