import type { QuoteCheck, QuotePlace } from '../../contract/index.ts';
import { findable, UsageError, wholeNumber, type Command } from './command.ts';

export const quoteCommand: Command = {
  usage: '"QUOTATION" [--limit N]',
  summary:
    'where a quotation stands, or what comes nearest to it; exit code 0 only if it stands there letter for letter',
  options: { limit: { type: 'string' } },
  async run({ engine, carrel, args, options, signal }) {
    const quotation = args.join(' ');
    if (quotation.trim() === '') throw new UsageError('Give the quotation, in quotation marks.');
    await findable(engine, signal);
    const check = await carrel.quotes.check({
      quotation,
      limit: wholeNumber('--limit', options['limit'], 1, 100) ?? 20,
    });
    return { json: check, text: describe(check), failed: check.verdict !== 'exact' };
  },
};

function describe({ verdict, places, total, complete }: QuoteCheck): string {
  const more = total > places.length ? [`… and ${total - places.length} more places`] : [];
  return [sentenceFor(verdict, total, complete), ...places.map(describePlace), ...more].join('\n');
}

function sentenceFor(verdict: QuoteCheck['verdict'], total: number, complete: boolean): string {
  switch (verdict) {
    case 'exact':
      return `Found word for word in ${complete ? '' : 'at least '}${total} ${total === 1 ? 'place' : 'places'}.`;
    case 'punctuation':
      return 'The same words, but capitals, accents or punctuation differ.';
    case 'altered':
      return 'Not found like this. The nearest:';
    case 'unknown':
      return 'Nothing in the archive is like this.';
  }
}

function describePlace({ article, paragraph, likeness, verdict, diff, skipped }: QuotePlace): string {
  const from = [article.source, article.published].filter((part) => part !== null).join(', ');
  const sure = verdict === 'exact' ? '' : `  ${Math.round(likeness * 100)} % alike`;
  const left = skipped
    .filter((words) => words > 0)
    .map((words) => `${words} ${words === 1 ? 'word' : 'words'} left out`);
  const text = diff
    .map(({ kind, text: part }) => ({ same: part, old: `[-${part}-]`, new: `{+${part}+}` })[kind])
    .join('');
  return [
    '',
    `${article.id}  ${article.title}${from && `  (${from})`}  ¶ ${paragraph}${sure}`,
    `    ${text.replaceAll(/\s+/g, ' ')}`,
    ...(left.length > 0 ? [`    ${left.join('; ')}`] : []),
  ].join('\n');
}
