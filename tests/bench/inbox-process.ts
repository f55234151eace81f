// The inbox as `start` runs it, in a process whose memory is nobody else's. Tells its parent its port and, after each
// mail, what it came to, what memory is held and what was held at most; ends when the parent lets go.
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

const tell = (outcome: string) => {
  globalThis.gc?.();
  process.send?.({
    port: inbox.port,
    outcome,
    residentBytes: process.memoryUsage.rss(),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
};

inbox.onTaken(({ outcome, facts }) => tell([outcome, ...facts.defects].join(' ')));
process.on('disconnect', async () => {
  await inbox.close();
  await world.close();
});
tell('');
