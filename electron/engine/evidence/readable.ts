import { exportDocumentSchema } from '../../contract/index.ts';
import { placeLine } from './evidence.ts';
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
    printed: { pages: [unescape(body.replaceAll(/<[^>]*>/g, '\n'))] },
  };
}

/** An exported JSON file, read as a page of its passages; or a key. */
export function readJson(json: string): Readable {
  const content: unknown = JSON.parse(json);
  const document = exportDocumentSchema.safeParse(content);
  if (!document.success) return { attached: content, printed: { pages: [] } };
  const { evidence, passages } = document.data;
  const cites = evidence?.passages.some(({ cited }) => cited !== null);
  const lines = passages.map((passage) => {
    const { id, blocks, cited } = passage;
    const quoted = blocks.map(({ speaker, text }) =>
      speaker === undefined ? text : `[${speaker}]\n${text}`,
    );
    const citation = cites ? cited.map(({ text }) => text).join('') : '';
    return [`${id}\n`, ...quoted, citation, placeLine(passage)].join('\n');
  });
  return { attached: evidence, printed: { pages: [lines.join('\n')] } };
}

function unescape(text: string): string {
  return text.replaceAll(/&(\w+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
