import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const cli = join(import.meta.dirname, '../../out/main/cli.js');

/** The built program, serving the page from an archive of its own. */
export interface Site {
  readonly url: string;
  readonly origin: string;
  /** The archive's folder. */
  readonly folder: string;
  /** Ends the program at once, as a crash would. */
  kill(): Promise<void>;
}

/** Starts `carrel serve` on `folder` and waits for its address. */
export async function serve(
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Site & { stop(): Promise<void> }> {
  const child: ChildProcess = spawn(
    process.execPath,
    [cli, 'serve', '--json', '--no-open', '--archive', folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    },
  );
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { url, origin: new URL(url).origin, folder, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
