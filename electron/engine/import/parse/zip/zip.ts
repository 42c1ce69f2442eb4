import { malformed } from '../failure.ts';
import { uniqueName, type Container, type Part } from '../container.ts';
import { openZip, type ZipEntry } from './archive.ts';
import { refuseNestedBomb } from './nested.ts';

const LEADS_OUT = {
  code: 'UNSAFE_NAME',
  message: 'Its name in the archive leads out of the archive. It was not read.',
  outcome: 'failed',
} as const;

const LINK = {
  code: 'SPECIAL',
  message: 'This is a link within the archive, not a file.',
  outcome: 'skipped',
} as const;

const HIDDEN = {
  code: 'HIDDEN',
  message: 'Files and folders whose names begin with a dot are passed over.',
  outcome: 'skipped',
} as const;

/** A ZIP as a folder of files. */
export async function openZipContainer(bytes: Uint8Array): Promise<Container> {
  const zip = await openZip(bytes, 'ZIP archive');
  const taken = new Set<string>();
  const entries = new Map<string, ZipEntry>();
  const parts = zip.entries.map((entry): Part => {
    const name = uniqueName(pathOf(entry.name), taken);
    entries.set(name, entry);
    return { name, bytes: entry.bytes, ...refusalOf(entry) };
  });
  return {
    parts,
    check: () => refuseNestedBomb(zip, bytes.length),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw malformed('ZIP archive');
      return { bytes: await zip.read(entry) };
    },
  };
}

function refusalOf({ name, link }: ZipEntry): Partial<Pick<Part, 'refused'>> {
  if (link) return { refused: LINK };
  const steps = name.split('/');
  if (/^(?:\/|[a-z]:)/i.test(name) || steps.includes('..')) return { refused: LEADS_OUT };
  // What macOS puts beside each file.
  return steps[0] === '__MACOSX' || steps.some((step) => step.startsWith('.')) ? { refused: HIDDEN } : {};
}

/** A name as a path that stays inside. */
function pathOf(name: string): string {
  const steps = name.replace(/\p{C}/gu, ' ').split('/');
  return steps.filter((step) => step !== '' && step !== '.' && step !== '..').join('/') || 'unnamed';
}
