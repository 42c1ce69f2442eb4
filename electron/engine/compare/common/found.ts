import type { Common } from '../../../contract/index.ts';

/** A name, date or figure in one text: `[start, end)` of it, and a key that is the same for whatever means the same. */
export interface Found {
  readonly kind: Common['kind'];
  readonly key: string;
  readonly start: number;
  readonly end: number;
}
