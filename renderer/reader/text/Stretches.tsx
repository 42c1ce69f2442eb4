import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '../../../electron/contract/index.ts';
import { paragraphNumbers } from '../../../electron/contract/paragraph.ts';
import type { Item, List, Node, Stretch } from './outline.ts';
import { headingLevels } from './headings.ts';
import { opensPage } from './pages.ts';
import type { Decoration } from './segments.ts';
import { TextBlock } from './TextBlock.tsx';
import './marks.css';
import './text.css';

interface Content {
  readonly article: Article;
  readonly decorations: ReadonlyMap<number, readonly Decoration[]>;
  /** Of its headings on the page, by the number of the block. */
  readonly levels: ReadonlyMap<number, number>;
  /** Of its paragraphs, as citations name them, by the number of the block. */
  readonly numbers: ReadonlyMap<number, number>;
}

/**
 * A canonical text as elements. A long one comes in two steps: what is around the place it is opened at, so that one can
 * read at once, and the rest while one does. What is far from view is not laid out; its height is guessed from its length.
 */
export function Stretches({
  stretches,
  openedAt,
  ...content
}: Omit<Content, 'levels' | 'numbers'> & {
  readonly stretches: readonly Stretch[];
  readonly openedAt: number;
}) {
  const { blocks } = content.article;
  const levels = useMemo(() => headingLevels(blocks), [blocks]);
  const numbers = useMemo(() => paragraphNumbers(blocks), [blocks]);
  const complete = useDeferredValue(true, false);
  const start = stretches.findIndex(({ last }) => (blocks[last - 1]?.end ?? 0) > openedAt);
  return stretches.map((stretch, index) => (
    <StretchElement
      key={stretch.first}
      stretch={stretch}
      drawn={complete || Math.abs(index - Math.max(start, 0)) <= 1}
      levels={levels}
      numbers={numbers}
      {...content}
    />
  ));
}

const undecorated: Content['decorations'] = new Map();

/** What lies over a text is drawn only where the browser lays the text out: there may be tens of thousands of hits. */
function StretchElement({
  stretch: { nodes, first, last, length },
  drawn,
  article,
  decorations,
  levels,
  numbers,
}: Content & { readonly stretch: Stretch; readonly drawn: boolean }) {
  const [skipped, setSkipped] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (event: Event) => setSkipped('skipped' in event && event.skipped === true);
    const own = element.current;
    own?.addEventListener('contentvisibilityautostatechange', follow);
    return () => own?.removeEventListener('contentvisibilityautostatechange', follow);
  }, []);
  return (
    <div
      ref={element}
      className="stretch"
      data-stretch={first}
      style={{ '--characters': length, '--blocks': last - first }}
    >
      {drawn &&
        nodes.map((node) => (
          <NodeElement
            key={keyOf(node)}
            node={node}
            article={article}
            decorations={skipped ? undecorated : decorations}
            levels={levels}
            numbers={numbers}
          />
        ))}
    </div>
  );
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

function NumberedBlock({
  index,
  article,
  decorations,
  levels,
  numbers,
}: Content & { readonly index: number }) {
  const block = article.blocks[index];
  return (
    block && (
      <TextBlock
        text={article.text}
        block={block}
        index={index}
        level={levels.get(index)}
        number={numbers.get(index)}
        decorations={decorations.get(index)}
        opensPage={opensPage(article.blocks, index)}
      />
    )
  );
}
