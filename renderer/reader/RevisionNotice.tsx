import type { Article } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { compareVersions } from '../pair/compareVersions.ts';
import { openArticle, type Side } from '../state/panes.ts';

/** Says that what is shown is not the newest version of the text. */
export function RevisionNotice({ side, article }: { readonly side: Side; readonly article: Article }) {
  const { id, shownRevision, revision } = article;
  if (shownRevision === revision) return null;
  return (
    <p className="revision-notice">
      This is version {shownRevision} of {revision}, as it was before the file changed.
      <Button look="quiet" onClick={() => compareVersions(id, shownRevision)}>
        See what changed since
      </Button>
      <Button look="quiet" onClick={() => openArticle(side, { article: id })}>
        Show the newest
      </Button>
    </p>
  );
}
