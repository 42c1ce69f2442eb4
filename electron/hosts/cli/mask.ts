import type { Mask } from '../../contract/index.ts';
import { UsageError, type Command } from './command.ts';

export const maskCommand: Command = {
  usage: '[NAME [--as TEXT] [--parts] | NAME --remove]',
  summary: 'the names that “export --mask” takes out; without a name, the list of them',
  details: `\
  --as TEXT   what stands there instead, everywhere the same: "Person A", "[name]"; ████ without it
  --parts     each part of the name is masked where it stands alone, too: a surname
  --remove    the name may be shown again

--json prints {names: [{name, replacement, parts}]}.`,
  options: { as: { type: 'string' }, parts: { type: 'boolean' }, remove: { type: 'boolean' } },
  async run({ carrel, args, options }) {
    const name = args.join(' ').trim();
    if (name === '' && (options['as'] ?? options['parts'] ?? options['remove']) !== undefined)
      throw new UsageError('Give the name.');
    if (name !== '' && options['remove'] === true) await carrel.masks.remove({ name });
    else if (name !== '') {
      const replacement = String(options['as'] ?? '████');
      await carrel.masks.put({ name, replacement, parts: options['parts'] === true });
    }
    const names = await carrel.masks.list();
    return { json: { names }, text: describe(names) };
  },
};

function describe(names: readonly Mask[]): string {
  if (names.length === 0) return 'No name is masked.';
  return names
    .map(({ name, replacement, parts }) => `${name} → ${replacement}${parts ? '  (its parts, too)' : ''}`)
    .join('\n');
}
