import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Document, Ranker } from './rankers.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/corpora/cranfield');

/** The Cranfield collection: 1,400 abstracts, 225 questions, graded judgements. */
export interface Cranfield {
  readonly documents: readonly Document[];
  readonly queries: Readonly<Record<string, string>>;
  /** For each question the grades of the documents that answer it, 4 the best. */
  readonly rels: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** How well one question was answered. */
export interface Answered {
  readonly number: number;
  /** Over the first ten results, with a gain of 2^grade − 1. */
  readonly ndcg: number;
  readonly precision: number;
}

/** Null where it isn't there. */
export function readCranfield(): Cranfield | null {
  if (!existsSync(folder)) return null;
  const documents = readdirSync(join(folder, 'docs')).map((name) => {
    const text = readFileSync(join(folder, 'docs', name), 'utf8');
    return { id: Number(name.replace('.txt', '')), title: text.split('\n', 1)[0]!.trim(), text };
  });
  const judged = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as Omit<
    Cranfield,
    'documents'
  >;
  return { documents, ...judged };
}

/** Questions with even numbers were tuned on; those with odd numbers were not. */
export async function askCranfield(
  { queries, rels }: Cranfield,
  ranker: Ranker,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const [number, question] of Object.entries(queries)) {
    const grades = rels[number];
    if (!grades) continue;
    const found = await ranker(question);
    answered.push({
      number: Number(number),
      ndcg: discountedGain(found, grades) / discountedGain(best(grades), grades),
      precision: averagePrecision(found, grades),
    });
  }
  return answered;
}

function best(grades: Readonly<Record<string, number>>): readonly number[] {
  return Object.entries(grades)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => Number(id));
}

function discountedGain(found: readonly number[], grades: Readonly<Record<string, number>>): number {
  return found
    .slice(0, 10)
    .reduce((sum, id, rank) => sum + (2 ** (grades[id] ?? 0) - 1) / Math.log2(rank + 2), 0);
}

function averagePrecision(found: readonly number[], grades: Readonly<Record<string, number>>): number {
  let hits = 0;
  let sum = 0;
  found.forEach((id, rank) => {
    if (grades[id] !== undefined) sum += ++hits / (rank + 1);
  });
  return sum / Object.keys(grades).length;
}
