import type { Mark } from '../../../../contract/index.ts';
import type { ParseFailure } from '../failure.ts';
import { readXml } from '../xml.ts';

/** What a style says of the text that has it. */
export interface Style {
  readonly marks: readonly Mark['kind'][];
  readonly quote: boolean;
  readonly hidden: boolean;
  /** The style of an outline heading that a paragraph has: `Title`. */
  readonly title: boolean;
}

interface Found {
  parent: string | undefined;
  name: string;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
}

/** How many styles one may stand on the shoulders of. */
const ANCESTORS = 20;

/** The styles of both files of a document, by name. */
export function stylesOf(
  sources: readonly (Uint8Array | null)[],
  damaged: () => ParseFailure,
): (name: string | undefined) => Style {
  const found = new Map<string, Found>();
  for (const source of sources) if (source !== null) collect(source, found, damaged);
  const known = new Map<string, Style>();
  return (name) => {
    if (name === undefined) return styleOf([]);
    let style = known.get(name);
    if (style === undefined) known.set(name, (style = styleOf(lineage(found, name))));
    return style;
  };
}

function collect(source: Uint8Array, found: Map<string, Found>, damaged: () => ParseFailure): void {
  let current: Found | null = null;
  readXml(
    source,
    {
      open(element, attributes) {
        if (element === 'style:style') {
          const name = attributes['style:name'] ?? '';
          const parent = attributes['style:parent-style-name'];
          current = { parent, name, bold: false, italic: false, hidden: false };
          found.set(name, current);
        } else if (element === 'style:text-properties' && current !== null) {
          current.bold = /^(?:bold|[6-9]00)$/.test(attributes['fo:font-weight'] ?? '');
          current.italic = /^(?:italic|oblique)$/.test(attributes['fo:font-style'] ?? '');
          current.hidden = attributes['text:display'] === 'none';
        }
      },
      close(element) {
        if (element === 'style:style') current = null;
      },
    },
    damaged,
  );
}

function lineage(found: ReadonlyMap<string, Found>, name: string): readonly Found[] {
  const line: Found[] = [];
  for (let style = found.get(name); style && line.length < ANCESTORS; style = found.get(style.parent ?? '')) {
    line.push(style);
  }
  return line;
}

function styleOf(line: readonly Found[]): Style {
  const names = line.map(({ name }) => name);
  const own = line[0];
  return {
    marks: [...(own?.italic ? (['emphasis'] as const) : []), ...(own?.bold ? (['strong'] as const) : [])],
    quote: names.some((name) => /^(?:Quotations|Quote|Block_20_Text)$/i.test(name)),
    hidden: line.some(({ hidden }) => hidden),
    title: names.includes('Title'),
  };
}
