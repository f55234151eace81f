// The inbox as `start` runs it, in a process whose memory is nobody else's. Tells its parent its port, and after each
// mail what memory it holds and what it held at most; ends when the parent lets go.
import { join } from 'node:path';
import { openInbox } from '../../lib/local/inbox.ts';
import { openWorld } from '../../lib/local/world.ts';
import { readSettings } from '../../lib/settings.ts';

const world = await openWorld({
  folder: process.argv[2] ?? '',
  settings: readSettings(join(import.meta.dirname, '..', '..', 'settings.json')),
  at: null,
  report: (what, error) => {
    console.error(what, error);
    process.exit(1);
  },
});
const inbox = await openInbox(world, '127.0.0.1', 0);
let taken = 0;

const tell = () => {
  globalThis.gc?.();
  const rssBytes = process.memoryUsage.rss();
  process.send?.({ port: inbox.port, taken, rssBytes, peakBytes: process.resourceUsage().maxRSS * 1024 });
};

inbox.onTaken(() => {
  taken += 1;
  tell();
});
process.on('disconnect', async () => {
  await inbox.close();
  await world.close();
});
tell();
