import type { ImportKind } from '../../contract/index.ts';
import type { Store } from '../store/open.ts';
import type { Listing } from './listing.ts';
import type { Parts } from './parts.ts';
import type { Places } from './places.ts';
import type { Progress } from './progress.ts';
import type { Root } from './walk/walk.ts';
import type { Writer } from './writer.ts';

/** What the stages of one import work with. */
export interface Workshop {
  readonly store: Store;
  readonly kind: ImportKind;
  /** Files that look unchanged are read too. */
  readonly verify: boolean;
  readonly roots: readonly Root[];
  readonly places: Places;
  readonly listing: Listing;
  readonly writer: Writer;
  readonly parts: Parts;
  readonly progress: Progress;
  /** The import is to stop between files. */
  readonly signal: AbortSignal;
  /** Writes item by item, in short transactions between which the engine answers. */
  readonly write: <T>(items: Iterable<T>, write: (item: T) => void) => Promise<void>;
}
