import { withoutLittleWords } from './little-words.ts';
import { compile, type Compiled } from './plan.ts';
import type { QueryNode } from './query/ast.ts';
import { parseQuery } from './query/parse.ts';
import type { Searcher } from './searcher.ts';

/** A word that stands nowhere in the archive, and what was looked for instead. */
export interface Correction {
  readonly word: string;
  readonly used: string;
}

export interface Understood {
  /** Null for an empty query. */
  readonly query: QueryNode | null;
  readonly compiled: Compiled;
  readonly corrections: readonly Correction[];
}

const NOTHING: Compiled = { plan: null, leaves: [], loose: null };

/** Reads a query and makes a plan of it, with the archive's own spelling of words it doesn't have. */
export async function understand(typed: string, isTyping: boolean, searcher: Searcher): Promise<Understood> {
  const parsed = parseQuery(typed, isTyping);
  if (!parsed) return { query: null, compiled: NOTHING, corrections: [] };
  const query = withoutLittleWords(parsed, searcher.languages);
  const lexicon = {
    languages: searcher.languages,
    shortestBeginning: shortestBeginning(searcher.everything.size),
    spellings: () => [],
  };
  return { query, compiled: compile(query, lexicon), corrections: [] };
}

/** A lone letter begins a tenth of all words: looking it up takes 7 µs for every article, two letters take a fifth of that. */
function shortestBeginning(articles: number): number {
  if (articles <= 2_000) return 1;
  return articles <= 10_000 ? 2 : 3;
}
