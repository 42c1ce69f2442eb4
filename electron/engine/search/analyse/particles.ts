/**
 * Particles that Arabic writes in front of a word, with the article at least: `والعمال`, `بالمدينة`, `للعمال`. Three letters of
 * the word stay.
 */
const ARABIC = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u;

/** Particles that Hebrew writes in front of a word: _and_, then _the_, _in_, _as_ or _to_: `והעיר`, `בנמל`. */
const HEBREW = /^(?:ו[הבכל]?|[הבכל])(?=.{3})/u;

/** An Arabic form without its particles. */
export function withoutArabicParticles(form: string): string {
  return form.replace(ARABIC, '');
}

/**
 * A Hebrew form without the particles it begins with, or may seem to begin with: nothing tells the _in_ of `בנמל` from the
 * first letter of `בחירות`. Whoever looks words up has to try {@link hebrewTerms}.
 */
export function withoutHebrewParticles(form: string): string {
  return form.replace(HEBREW, '');
}

/** The terms under which a Hebrew form may stand in the index: as it is, and without one particle after the other. */
export function hebrewTerms(form: string): readonly string[] {
  const terms = [form];
  for (let next = withoutHebrewParticles(form); next !== terms.at(-1); next = withoutHebrewParticles(next)) {
    terms.push(next);
  }
  return terms;
}
