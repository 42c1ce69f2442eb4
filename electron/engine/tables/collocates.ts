import type { CollocateSort } from '../../contract/index.ts';
import { collocatesOf } from '../concordance/collocates.ts';
import type { Concordances, HitsOf } from '../concordance/concordances.ts';
import { factsOf, type Row, type RowSource } from './table.ts';

const columns = ['word', 'L3', 'L2', 'L1', 'R1', 'R2', 'R3', 'together', 'everywhere', 'strength'] as const;

/** Every word around the hits of a query. */
export function collocateRows(
  concordances: Concordances,
  { sort, little, ...hits }: HitsOf & { readonly sort: CollocateSort; readonly little: boolean },
  signal?: AbortSignal,
): RowSource {
  return { columns, title: `Words around ${hits.query}`, portions: portions(), item };

  async function* portions() {
    const concordance = await concordances.current(hits);
    const { words } = await collocatesOf(concordance, { sort, little, limit: Infinity }, signal);
    yield words.map(({ word, places, together, everywhere, strength }): Row => {
      const [L3 = 0, L2 = 0, L1 = 0, R1 = 0, R2 = 0, R3 = 0] = places;
      return { word, L3, L2, L1, R1, R2, R3, together, everywhere, strength: Number(strength.toFixed(2)) };
    });
  }
}

function item({ word, together, strength }: Row): string {
  return `- **${factsOf(word ?? null).join('')}** ${factsOf(together ?? null, strength ?? null).join(', ')}`;
}
