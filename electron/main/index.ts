import { parseStart } from './arguments.ts';
import { runCommandLine } from './command-line.ts';
import { startDesktop } from './desktop.ts';

// `electron .` stands one place further in than the packaged program's own name.
const start = parseStart(process.argv.slice(process.defaultApp ? 2 : 1), process.env, process.cwd());

// Electron holds its start-up until this module is done. A command is therefore run to its end here, and no window or
// display is ever asked for; the desktop, on the other hand, must not be awaited, or its `ready` would never come.
if (start.kind === 'command') await runCommandLine(start.args);
else startDesktop(start);
