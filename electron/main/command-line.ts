import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs the bundled command line in this process and ends it with the command's exit code. */
export async function runCommandLine(args: readonly string[]): Promise<never> {
  const cli = new URL('./cli.js', import.meta.url);
  process.argv = [process.execPath, fileURLToPath(cli), ...args];
  await import(cli.href);
  // Exiting doesn't wait for a pipe that is still being read.
  if (process.stdout.writableLength > 0) await once(process.stdout, 'drain');
  // Electron's `exit` doesn't look at `process.exitCode`.
  process.exit(Number(process.exitCode ?? 0));
}
