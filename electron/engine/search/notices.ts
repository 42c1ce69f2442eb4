import type { SearchNotice } from '../../contract/index.ts';
import { countFiles } from '../store/files.ts';
import { statusesNamed, statusNames } from './find/statuses.ts';
import type { FilterNode, QueryNode } from './query/ast.ts';
import { whatWasRead } from './query/unread.ts';
import type { Searcher } from './searcher.ts';
import { PATTERNS, SPELLINGS } from './understand.ts';

/** Articles that wait to be indexed, and their share of a small archive, of which an answer says so: an import is never as far behind. */
const WORTH_SAYING = 500;
const SHARE_WORTH_SAYING = 0.1;

/** Collects what is to be said of an answer while it is being found. */
export class Notices {
  readonly #all = new Map<string, SearchNotice>();

  get all(): readonly SearchNotice[] {
    return [...this.#all.values()];
  }

  /** Some articles were not looked into for want of time. */
  readonly stopped = (text: string, { read, of }: { readonly read: number; readonly of: number }): void => {
    this.#all.set(text, {
      code: 'STOPPED_EARLY',
      message: `${text} was looked for in the ${read} newest of ${of} articles, then time was up. Ask for a word or a source beside it.`,
    });
  };
}

/** What a query gives cause to say: what was read as text, patterns that stand for too much, an unknown status. */
export function noticesOf(typed: string, query: QueryNode, searcher: Searcher): readonly SearchNotice[] {
  const nodes = [...nodesOf(query)];
  const asText = whatWasRead(typed).map((message): SearchNotice => ({ code: 'READ_AS_TEXT', message }));
  const notices = [...asText];
  const patterns = nodes.filter((node) => node.kind === 'wild' || node.kind === 'fuzzy');
  if (patterns.length > 0 && searcher.lexicon.backlog > 0) {
    notices.push({
      code: 'WORDS_COUNTED',
      message: `The words of the archive are still being counted: ${patterns[0]!.text} may stand for more of them in a moment.`,
    });
  }
  if (patterns.length > PATTERNS) {
    notices.push({
      code: 'PATTERN_BOUNDED',
      message: `Only ${PATTERNS} of ${patterns.length} words with signs in them were looked for as patterns.`,
    });
  }
  for (const { kind, text } of patterns.slice(0, PATTERNS)) {
    if (kind !== 'wild' || searcher.fitting(text, SPELLINGS + 1).length <= SPELLINGS) continue;
    notices.push({
      code: 'PATTERN_BOUNDED',
      message: `${text} stands for very many words: the ${SPELLINGS} most frequent of them were looked for.`,
    });
  }
  for (const node of nodes) {
    if (node.kind === 'filter' && node.field === 'status') notices.push(...noticesOfStatus(node, searcher));
  }
  return notices;
}

/** What a person finds by the status of files that became no articles. */
function noticesOfStatus(node: FilterNode, { store }: Searcher): readonly SearchNotice[] {
  if (statusesNamed(node).length > 0) return [];
  const status = node.text.toLowerCase();
  if (status !== 'failed' && status !== 'skipped') {
    const message = `There is no status “${node.text}”. There are: ${statusNames.join(', ')}.`;
    return [{ code: 'VALUE_UNKNOWN', message }];
  }
  const files = countFiles(store.db, status);
  const what = `${files === 0 ? 'No' : files} ${files === 1 ? 'file' : 'files'}`;
  const were = `${files === 1 ? 'was' : 'were'} ${status === 'failed' ? 'not readable' : 'skipped'}`;
  return [
    {
      code: 'FILES_ONLY',
      message: `${what} of the imported folders ${were}. They are no articles: the import report lists them, and why.`,
    },
  ];
}

/**
 * Says that the index lacks many articles: it is being made anew, or another program has imported them. To be asked before
 * the search, since it may be whole once that is done.
 */
export function noticesOfIndex({ index, everything }: Searcher): readonly SearchNotice[] {
  if (index.isComplete) return [];
  const { articles } = index.status();
  const all = everything.size;
  if (all - articles < Math.min(WORTH_SAYING, all * SHARE_WORTH_SAYING)) return [];
  const [found, of] = [articles, all].map((count) => count.toLocaleString('en'));
  return [
    {
      code: 'INDEX_BUILDING',
      message: `The search index is being made: ${found} of ${of} articles can be found by now.`,
    },
  ];
}

function* nodesOf(query: QueryNode): Generator<QueryNode> {
  yield query;
  if (query.kind === 'not') yield* nodesOf(query.of);
  if (query.kind === 'and' || query.kind === 'or') for (const part of query.of) yield* nodesOf(part);
}
