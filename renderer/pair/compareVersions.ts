import { openArticle } from '../state/panes.ts';
import { showChanges } from './state.ts';

/** Opens an earlier version of an article on the left, its newest on the right, and shows what changed. */
export function compareVersions(article: number, revision: number) {
  openArticle('left', { article, revision });
  openArticle('right', { article });
  showChanges(true);
}
