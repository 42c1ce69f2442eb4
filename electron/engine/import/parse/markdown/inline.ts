import { decode } from 'html-entities';
import type { Mark } from '../../../../contract/index.ts';
import type { PhrasingContent, RootContent } from 'mdast';
import { InlineText } from '../inline.ts';
import { linkAddress } from '../links.ts';

/** Where reference links lead, by identifier. */
export type Definitions = ReadonlyMap<string, string>;

/** `[[Note]]`, `[[Note|shown text]]`, `![[embedded]]`. */
const WIKI_LINK = /!?\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g;

type Closing = { readonly type: 'closing'; readonly mark: Mark['kind'] };

/** The text of phrasing content with its marks. An explicit stack: emphasis can be nested as deep as a line is long. */
export function inlineOf(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
  inline = new InlineText(),
): { text: string; marks: readonly Mark[] } {
  const stack: (PhrasingContent | Closing)[] = nodes.toReversed();
  const descend = (children: readonly PhrasingContent[], mark?: Mark['kind'], href?: string) => {
    if (mark !== undefined) {
      inline.open(mark, href);
      stack.push({ type: 'closing', mark });
    }
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!);
  };
  const link = (children: readonly PhrasingContent[], url: string) => {
    const href = linkAddress(url);
    if (href === null) descend(children);
    else descend(children, 'link', href);
  };
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.type) {
      case 'closing':
        inline.close(node.mark);
        break;
      case 'text':
        inline.append(node.value.replace(WIKI_LINK, (_, note: string, shown?: string) => shown ?? note));
        break;
      case 'emphasis':
        descend(node.children, 'emphasis');
        break;
      case 'strong':
        descend(node.children, 'strong');
        break;
      case 'delete':
        descend(node.children);
        break;
      case 'inlineCode':
        inline.open('code');
        inline.append(node.value);
        inline.close('code');
        break;
      case 'link':
        link(node.children, node.url);
        break;
      case 'linkReference':
        link(node.children, definitions.get(node.identifier) ?? '');
        break;
      case 'image':
      case 'imageReference':
        inline.append(node.alt ?? '');
        break;
      case 'break':
        inline.breakLine();
        break;
      case 'html':
        if (/^<br\b/i.test(node.value)) inline.breakLine();
        break;
      case 'footnoteReference':
        inline.append(`[${node.label ?? node.identifier}]`);
        break;
    }
  }
  return inline.take();
}

/** The text in a piece of HTML within Markdown: no elements, scripts or comments. */
export function textInHtml(html: string): string {
  const text = html
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(
      /<\/?(?:p|div|section|article|h[1-6]|ul|ol|li|table|tr|details|summary|center)\b[^<>]*>/gi,
      '\n\n',
    )
    .replace(/<[^<>]*>/g, '');
  return decode(text);
}

/** Collects the targets of reference links anywhere in a document. */
export function definitionsIn(nodes: readonly RootContent[]): Definitions {
  const definitions = new Map<string, string>();
  const stack: RootContent[] = nodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return definitions;
}
