import type { CslItem } from '../cite/items.ts';
import type { Name } from '../cite/names.ts';
import { bibtexKeys } from './keys.ts';

/** BibTeX's own names of the months, which a style writes out in its language. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What TeX takes for commands, as it writes the signs themselves. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** A bibliography in BibTeX, letters beyond ASCII as they are. */
export function writeBibtex(items: readonly CslItem[]): string {
  const keys = bibtexKeys(items);
  return items.map((item, index) => entryOf(item, keys[index]!)).join('\n');
}

function entryOf(item: CslItem, key: string): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: (readonly [name: string, value: string | undefined])[] = [
    ['author', item.author && `{${item.author.map(nameOf).join(' and ')}}`],
    // The second pair of braces keeps the capitals of names.
    ['title', `{{${escape(item.title)}}}`],
    ['journal', item['container-title'] && `{${escape(item['container-title'])}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['note', item.interviewer && `{Interview by ${item.interviewer.map(nameInFull).join(', ')}}`],
    ['url', item.URL && `{${item.URL.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`],
    ['urldate', item.accessed && `{${isoOf(item.accessed)}}`],
  ];
  const type = item.type === 'article-newspaper' ? 'article' : 'misc';
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value},\n`]));
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** `de la Cruz, Jr., Anna`, or in braces what is not to be taken apart. */
function nameOf(name: Name): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  const last = [particle, family].filter((part) => part !== undefined).join(' ');
  return [last, suffix, given]
    .filter((part) => part !== undefined)
    .map(escape)
    .join(', ');
}

function nameInFull(name: Name): string {
  if ('literal' in name) return escape(name.literal);
  const { given, 'non-dropping-particle': particle, family, suffix } = name;
  return escape([given, particle, family, suffix].filter((part) => part !== undefined).join(' '));
}

function isoOf({ 'date-parts': [parts] }: NonNullable<CslItem['accessed']>): string {
  return (parts ?? []).map((part) => String(part).padStart(2, '0')).join('-');
}

function escape(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\~^{}%&#$_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
