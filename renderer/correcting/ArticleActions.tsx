import { Button } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { showDialog } from '../state/dialogs.ts';
import './ArticleActions.css';

/** Articles that are read again in another encoding, and that are exported, at one stroke. */
const MOST_REREAD = 10_000;
const MOST_EXPORTED = 500;

/**
 * What can be done with many articles at once.
 * @param count how many there are, or at most
 * @param load asked for them when something is to be done
 */
export function ArticleActions({
  count,
  load,
}: {
  readonly count: number;
  readonly load: () => readonly number[] | Promise<readonly number[]>;
}) {
  async function go(show: (articles: readonly number[]) => void) {
    try {
      const articles = await load();
      if (articles.length > 0) show(articles);
      else notify('No articles came of these files');
    } catch (failure) {
      notifyFailure('They could not be gathered', sentenceOf(failure));
    }
  }
  return (
    <div className="article-actions" role="group" aria-label="With all of them">
      <Button onClick={() => void go((articles) => showDialog({ name: 'correct', articles }))}>
        Correct…
      </Button>
      <Button onClick={() => void go((articles) => showDialog({ name: 'correct', articles, first: 'tags' }))}>
        Tag…
      </Button>
      <Button
        disabled={count > MOST_REREAD}
        title={count > MOST_REREAD ? 'At most 10,000 articles at a time' : undefined}
        onClick={() => void go((articles) => showDialog({ name: 'encoding', articles }))}
      >
        Encoding…
      </Button>
      <Button
        disabled={count > MOST_EXPORTED}
        title={count > MOST_EXPORTED ? 'At most 500 articles in one document' : undefined}
        onClick={() => void go((ticked) => showDialog({ name: 'export', ticked }))}
      >
        Export…
      </Button>
    </div>
  );
}
