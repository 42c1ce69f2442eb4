import { runCommand } from './cli/run.ts';

/**
 * One Ctrl+C can arrive several times at once: from the terminal and from each program between it and this one. What comes
 * later than this, in milliseconds, is somebody who won't wait for the work to be put down.
 */
const ONE_STROKE = 1000;

const interrupted = new AbortController();
let stopped = Infinity;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (performance.now() - stopped > ONE_STROKE) process.exit(130);
    stopped = Math.min(stopped, performance.now());
    interrupted.abort();
  });
}
// A reader such as `head` that has seen enough is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await runCommand(process.argv.slice(2), interrupted.signal);
