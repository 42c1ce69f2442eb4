import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/**
 * The numbers of articles in little room: the distance of each from the one before, 32 bits little-endian, as one zstd frame.
 * Half of a large archive, chosen at random, takes about a byte for each article.
 */
export function packIds(ids: readonly number[]): Uint8Array {
  const ascending = Uint32Array.from(ids).sort();
  const bytes = Buffer.alloc(ascending.length * 4);
  let before = 0;
  for (const [index, id] of ascending.entries()) {
    bytes.writeUInt32LE(id - before, index * 4);
    before = id;
  }
  return zstdCompressSync(bytes);
}

/** The numbers that {@link packIds} packed, ascending. */
export function unpackIds(packed: Uint8Array): number[] {
  const bytes = zstdDecompressSync(packed);
  let id = 0;
  return Array.from({ length: bytes.length / 4 }, (_, index) => (id += bytes.readUInt32LE(index * 4)));
}
