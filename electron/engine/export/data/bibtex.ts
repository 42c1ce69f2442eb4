import type { CslItem } from '../cite/items.ts';
import { bibtexKeys } from './keys.ts';

/** BibTeX's own names of the months, which a style writes out in its language. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as citation-js writes it: `{3}`, or `{mar 5}` where the day is known. */
const MONTH = /^\tmonth = \{(?:(\d+)|(\w{3}) (\d+))\},$/gm;

/** A bibliography in BibTeX, letters beyond ASCII as they are. */
export async function writeBibtex(items: readonly CslItem[]): Promise<string> {
  // Loading it takes 0.1 s, which a start of the program should not have to wait for.
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  // It knows commands for some letters of Latin script only, and would leave out all others.
  Object.assign(plugins.config.get('@bibtex'), {
    format: { ...plugins.config.get('@bibtex').format, asciiOnly: false },
  });
  const keys = bibtexKeys(items);
  const keyed = items.map((item, index) => Object.assign({ 'citation-key': keys[index] }, item));
  return String(new Cite(keyed).format('bibtex')).replaceAll(
    MONTH,
    (_, alone: string | undefined, month: string, day: string) =>
      alone === undefined
        ? `\tmonth = ${month},\n\tday = {${day}},`
        : `\tmonth = ${MONTHS[Number(alone) - 1]},`,
  );
}
