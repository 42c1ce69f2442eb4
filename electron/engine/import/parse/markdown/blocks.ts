import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { preformatted, type Draft } from '../canonical.ts';
import { tabulate } from '../table.ts';
import { definitionsIn, inlineOf, textInHtml, type Definitions } from './inline.ts';

/** What the blocks around a node make of its paragraphs. */
interface Surroundings {
  readonly kind: 'paragraph' | 'quote';
  /** Depth of the list it is in; 0 outside of lists. */
  readonly level: number;
  readonly definitions: Definitions;
}

/** Makes blocks of the flow content of a Markdown document. */
export function blocksOf(nodes: readonly RootContent[]): readonly Draft[] {
  const around: Surroundings = { kind: 'paragraph', level: 0, definitions: definitionsIn(nodes) };
  return nodes.flatMap((node) => draftsOf(node, around));
}

function draftsOf(node: RootContent, around: Surroundings): readonly Draft[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(withFields(node.children), around)];
    case 'heading':
      return [{ kind: 'heading', level: node.depth, ...inlineOf(node.children, around.definitions) }];
    case 'blockquote':
      return node.children.flatMap((child) => draftsOf(child, { ...around, kind: 'quote' }));
    case 'list':
      return itemsOf(node, { ...around, level: around.level + 1 });
    case 'code':
      return [{ kind: 'preformatted', text: preformatted(node.value) }];
    case 'table':
      return [{ kind: 'preformatted', text: preformatted(tableText(node, around.definitions)) }];
    case 'html':
      return textInHtml(node.value)
        .split(/\n\s*\n/)
        .map((value) => paragraphOf([{ type: 'text', value }], around));
    case 'footnoteDefinition': {
      const [first, ...rest] = node.children.flatMap((child) => draftsOf(child, around));
      return first === undefined ? [] : [labelled(first, `[${node.label ?? node.identifier}] `), ...rest];
    }
    default:
      return [];
  }
}

/** `Date: 2022-11-08` and `Source: …` on lines of their own: what people write at the head of a note stays in lines. */
const FIELDS = /^\p{L}[\p{L} ]{1,24}: \S.*(?:\n\p{L}[\p{L} ]{1,24}: \S.*)+$/u;

function withFields(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [only, ...more] = nodes;
  if (only?.type !== 'text' || more.length > 0 || !FIELDS.test(only.value)) return nodes;
  const [first = '', ...rest] = only.value.split('\n');
  return [
    { type: 'text', value: first },
    ...rest.flatMap((value): PhrasingContent[] => [{ type: 'break' }, { type: 'text', value }]),
  ];
}

function paragraphOf(nodes: readonly PhrasingContent[], { kind, definitions }: Surroundings): Draft {
  return { kind, ...inlineOf(nodes, definitions) };
}

/** The first paragraph of an item is the item; what follows in it are blocks of their own. */
function itemsOf(list: List, around: Surroundings): readonly Draft[] {
  return list.children.flatMap((item, index) => {
    const [first, ...rest] = item.children.flatMap((child) => draftsOf(child, around));
    if (first === undefined) return [];
    const ordinal = list.ordered ? { ordinal: (list.start ?? 1) + index } : {};
    return first.kind === 'paragraph' || first.kind === 'quote'
      ? [{ ...first, kind: 'item', level: around.level, ...ordinal }, ...rest]
      : [first, ...rest];
  });
}

function tableText(table: Table, definitions: Definitions): string {
  return tabulate(
    table.children.map((row) => row.children.map((cell) => inlineOf(cell.children, definitions).text)),
  );
}

/** A block with words before its text. */
function labelled(draft: Draft, label: string): Draft {
  const marks = draft.marks?.map((mark) =>
    Object.assign({}, mark, { start: mark.start + label.length, end: mark.end + label.length }),
  );
  return { ...draft, text: label + draft.text, ...(marks !== undefined && { marks }) };
}
