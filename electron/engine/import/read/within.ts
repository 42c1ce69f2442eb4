import { openContainer } from '../parse/content.ts';
import type { Container, PartContent } from '../parse/container.ts';

/** A file on disk whose parts are to be read. */
export interface Whole {
  readonly path: string;
  /** Which file, and in which state: the same key, the same bytes. */
  readonly key: string;
  readonly load: () => Uint8Array;
}

interface Opened {
  readonly key: string;
  readonly container: Container;
}

/** What this thread has opened last, outermost first: parts are read in their order, and so mostly of one file. */
let chain: Opened[] = [];

/**
 * The bytes of a part, through every file it is within.
 * @param names the names of the parts that lead to it, outermost first
 * @throws ParseFailure
 */
export async function contentWithin(whole: Whole, names: readonly string[]): Promise<PartContent> {
  let { path, key } = whole;
  let content: PartContent | undefined;
  for (const [depth, name] of names.entries()) {
    let opened = chain[depth];
    if (opened?.key !== key) {
      // Let go first: two large files at once are more than a thread may hold.
      chain = chain.slice(0, depth);
      content ??=
        depth === 0 ? { bytes: whole.load() } : await chain[depth - 1]!.container.read(names[depth - 1]!);
      opened = { key, container: await openContainer(path, content.bytes) };
      chain.push(opened);
    }
    path += `/${name}`;
    key += `\0${name}`;
    content = depth === names.length - 1 ? await opened.container.read(name) : undefined;
  }
  return content!;
}
