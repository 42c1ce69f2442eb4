import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The texts in a ZIP file, by their names. */
export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await promisify<Buffer, ZipFile>((buffer, done) =>
    fromBuffer(buffer, { autoClose: false }, done),
  )(Buffer.from(bytes));
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => entries.push(entry));
  await new Promise((resolve, reject) => zip.once('end', resolve).once('error', reject));
  const open = promisify(zip.openReadStream.bind(zip));
  return new Map(
    await Promise.all(entries.map(async (entry) => [entry.fileName, await text(await open(entry))] as const)),
  );
}
