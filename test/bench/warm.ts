/** Reads every file once, so that neither side of a comparison pays for a cold disk. Usage: node warm.ts FOLDER */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync(process.argv[2]!, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name));
}
