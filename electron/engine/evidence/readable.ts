import { exportDocumentSchema } from '../../contract/index.ts';
import type { Readable } from './read.ts';

const ATTACHED = /<meta name="carrel-evidence" content="([^"]*)">/;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** An exported HTML file: one page, whose markup is known. */
export function readHtml(html: string): Readable {
  const attached = ATTACHED.exec(html)?.[1];
  const body = html.slice(html.indexOf('<body>'));
  return {
    attached: attached === undefined ? null : JSON.parse(unescape(attached)),
    // A tag may be all there is between two words.
    pages: [unescape(body.replaceAll(/<[^>]*>/g, '\n'))],
  };
}

/** An exported JSON file, read as a page of its passages; or a key. */
export function readJson(json: string): Readable {
  const content: unknown = JSON.parse(json);
  const document = exportDocumentSchema.safeParse(content);
  if (!document.success) return { attached: content, pages: [] };
  const { evidence, passages } = document.data;
  const lines = passages.map(({ id, blocks, cited }) => {
    const quoted = blocks.map(({ speaker, text }) =>
      speaker === undefined ? text : `[${speaker}]\n${text}`,
    );
    return [`${id}\n`, quoted.join('\n'), cited.map(({ text }) => text).join('')].join('\n');
  });
  return { attached: evidence, pages: [lines.join('\n')] };
}

function unescape(text: string): string {
  return text.replaceAll(/&(\w+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
