/**
 * To be loaded before another program (`node --import`): when that ends, it says on the last line of its standard error what
 * it took of the processor, all threads together, in milliseconds, and of memory at most, in bytes. On a busy machine
 * that says more than a clock.
 */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const spent = { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 };
    writeSync(process.stderr.fd, `\n${JSON.stringify(spent)}\n`);
  });
}
