import { resolve } from 'node:path';
import type { PassageVerdict, Verification } from '../../contract/index.ts';
import { UsageError, type Command } from './command.ts';

export const verifyCommand: Command = {
  usage: 'FILE [KEY]',
  summary: 'checks a document exported with --evidence against the archive and the files it came from',
  details: `\
FILE is a .pdf, .docx, .html, .md or .json; KEY is the key of a masked one. Exit code 0: every passage is
unchanged; 1: something differs, and it is said what.

--json prints {file, title, made, ok, passages: [{id, title, quote, verdict, reasons, at}]}; verdict
is unchanged, source changed, altered, unknown (not in this archive) or untraceable (masked, without
its key); at is {article, revision, start, end} or null.`,
  options: {},
  async run({ engine, carrel, args, signal }) {
    if (args.length < 1 || args.length > 2) throw new UsageError('Give a file, and the key of a masked one.');
    const { grant } = engine.host.grants.read(args.map((path) => resolve(path)));
    const verification = await carrel.evidence.verify({ grant }, { signal });
    return { json: verification, text: describe(verification), failed: !verification.ok };
  },
};

const signs: Readonly<Record<PassageVerdict, string>> = {
  unchanged: '✓',
  'source changed': '△',
  altered: '✗',
  unknown: '?',
  untraceable: '?',
};

function describe({ title, ok, passages }: Verification): string {
  const differing = passages.filter(({ verdict }) => verdict !== 'unchanged').length;
  return [
    ok
      ? `“${title}”: all ${passages.length} passages are unchanged.`
      : `“${title}”: ${differing} of ${passages.length} passages are not unchanged.`,
    ...passages.flatMap(({ id, title: article, verdict, reasons }) => [
      `${signs[verdict]} ${id}  ${article}: ${verdict}`,
      ...reasons.map((reason) => `    ${reason}`),
    ]),
  ].join('\n');
}
