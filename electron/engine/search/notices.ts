import type { SearchNotice } from '../../contract/index.ts';
import { statuses, statusesNamed } from './find/statuses.ts';
import type { QueryNode } from './query/ast.ts';
import type { Searcher } from './searcher.ts';
import { SPELLINGS } from './understand.ts';

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

/** What the query itself gives cause to say: a pattern that stands for too much, a status that doesn't exist. */
export function noticesOf(query: QueryNode, searcher: Searcher): readonly SearchNotice[] {
  switch (query.kind) {
    case 'not':
      return noticesOf(query.of, searcher);
    case 'and':
    case 'or':
      return query.of.flatMap((part) => noticesOf(part, searcher));
    case 'wild':
    case 'fuzzy': {
      const notices: SearchNotice[] = [];
      if (searcher.lexicon.backlog > 0) {
        notices.push({
          code: 'WORDS_COUNTED',
          message: `The words of the archive are still being counted: ${query.text} may stand for more of them in a moment.`,
        });
      }
      if (query.kind === 'wild' && searcher.lexicon.fitting(query.text, SPELLINGS + 1).length > SPELLINGS) {
        notices.push({
          code: 'PATTERN_BOUNDED',
          message: `${query.text} stands for very many words: the ${SPELLINGS} most frequent of them were looked for.`,
        });
      }
      return notices;
    }
    case 'filter':
      if (query.field === 'status' && statusesNamed(query).length === 0) {
        return [
          {
            code: 'VALUE_UNKNOWN',
            message: `There is no status “${query.text}”. There are: ${Object.keys(statuses).join(', ')}.`,
          },
        ];
      }
      return [];
    default:
      return [];
  }
}
