import { Button } from '../design/Button.tsx';
import { showDialog } from '../state/dialogs.ts';
import './ArticleActions.css';

/** Articles that are read again in another encoding, and that are exported, at one stroke. */
const MOST_REREAD = 10_000;
const MOST_EXPORTED = 500;

/** What can be done with many articles at once. */
export function ArticleActions({ articles }: { readonly articles: readonly number[] }) {
  const few = (most: number) => articles.length > 0 && articles.length <= most;
  return (
    <div className="article-actions" role="group" aria-label="With all of them">
      <Button disabled={articles.length === 0} onClick={() => showDialog({ name: 'correct', articles })}>
        Correct…
      </Button>
      <Button
        disabled={articles.length === 0}
        onClick={() => showDialog({ name: 'correct', articles, first: 'tags' })}
      >
        Tag…
      </Button>
      <Button
        disabled={!few(MOST_REREAD)}
        title={few(MOST_REREAD) ? undefined : 'At most 10,000 articles at a time'}
        onClick={() => showDialog({ name: 'encoding', articles })}
      >
        Encoding…
      </Button>
      <Button
        disabled={!few(MOST_EXPORTED)}
        title={few(MOST_EXPORTED) ? undefined : 'At most 500 articles in one document'}
        onClick={() => showDialog({ name: 'export', ticked: articles })}
      >
        Export…
      </Button>
    </div>
  );
}
