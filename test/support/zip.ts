import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into a ZIP, and what of it is to be wrong. */
export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly deflate?: boolean;
  /** Bit 0 of the flags: locked with a password. */
  readonly encrypted?: boolean;
  /** Mode of a Unix file, as a link has it. */
  readonly mode?: number;
  /** What the directory claims as the unpacked size. */
  readonly claims?: number;
  /** Use the bytes of the entry before this one. */
  readonly overlaps?: boolean;
}

/** A ZIP of these files, in their order. */
export function zipOf(
  entries: readonly (Entry | readonly [name: string, content: string | Uint8Array])[],
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let before = 0;
  for (const given of entries) {
    const entry: Entry = 'name' in given ? given : { name: given[0], content: given[1] };
    const name = Buffer.from(entry.name);
    const bytes = Buffer.from(entry.content);
    // What locks an entry stands before its bytes.
    const plain = entry.deflate ? deflateRawSync(bytes) : bytes;
    const packed = entry.encrypted ? Buffer.concat([Buffer.alloc(12), plain]) : plain;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((entry.encrypted ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(entry.deflate ? 8 : 0, 4);
    fields.writeUInt16LE(0x5265, 8);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.claims ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const header = Buffer.alloc(46);
    header.write('PK\x01\x02', 'latin1');
    header.writeUInt16LE((3 << 8) | 20, 4);
    fields.copy(header, 6);
    header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    header.writeUInt32LE(entry.overlaps ? before : offset, 42);
    directory.push(Buffer.concat([header, name]));
    if (entry.overlaps) continue;
    locals.push(local);
    before = offset;
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
