import type { Article } from '../../../electron/contract/index.ts';
import type { Item, List, Node, Stretch } from './outline.ts';
import type { Decoration } from './segments.ts';
import { TextBlock } from './TextBlock.tsx';
import './marks.css';
import './text.css';

interface Content {
  readonly article: Article;
  readonly decorations: ReadonlyMap<number, readonly Decoration[]>;
}

/** A canonical text as elements. What is far from view is not laid out; its height is guessed from its length. */
export function Stretches({ stretches, ...content }: Content & { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ nodes, first, last, length }) => (
    <div
      key={first}
      className="stretch"
      data-stretch={first}
      style={{ '--characters': length, '--blocks': last - first }}
    >
      {nodes.map((node) => (
        <NodeElement key={keyOf(node)} node={node} {...content} />
      ))}
    </div>
  ));
}

function keyOf(node: Node): number {
  if (node.kind === 'block') return node.index;
  return node.kind === 'quote' ? node.parts[0]! : node.items[0]!.index;
}

function NodeElement({ node, ...content }: Content & { readonly node: Node }) {
  if (node.kind === 'block') return <NumberedBlock index={node.index} {...content} />;
  if (node.kind === 'list') return <ListElement list={node} {...content} />;
  return (
    <blockquote className="text-quotation" dir="auto">
      {node.parts.map((index) => (
        <NumberedBlock key={index} index={index} {...content} />
      ))}
    </blockquote>
  );
}

function ListElement({ list, ...content }: Content & { readonly list: List }) {
  const List = list.ordered ? 'ol' : 'ul';
  return (
    <List className="text-list" dir="auto">
      {list.items.map((item) => (
        <ItemElement key={item.index} item={item} {...content} />
      ))}
    </List>
  );
}

function ItemElement({ item, ...content }: Content & { readonly item: Item }) {
  return (
    <li value={content.article.blocks[item.index]?.ordinal}>
      <NumberedBlock index={item.index} {...content} />
      {item.lists.map((list) => (
        <ListElement key={list.items[0]?.index} list={list} {...content} />
      ))}
    </li>
  );
}

/** The block with this number, here or in the head. */
export function NumberedBlock({ index, article, decorations }: Content & { readonly index: number }) {
  const block = article.blocks[index];
  return (
    block && (
      <TextBlock text={article.text} block={block} index={index} decorations={decorations.get(index)} />
    )
  );
}
