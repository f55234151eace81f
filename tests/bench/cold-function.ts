// A function of ours as Lambda starts it, in a process whose memory is nobody else's: loads the bundle it is told, takes
// one event, and tells its parent how that went.
import type { handler as receive } from '../../lambdas/receive.ts';

type Loaded = { readonly handler: typeof receive };

const { handler }: Loaded = await import(process.argv[2] ?? '');
const startBytes = process.memoryUsage.rss();

process.once('message', async (event: Parameters<typeof receive>[0]) => {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const { batchItemFailures } = await handler(event, { awsRequestId: 'the-first' });
  const { user, system } = process.cpuUsage(before);
  process.send?.({
    failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
    ms: performance.now() - begun,
    cpuMs: (user + system) / 1000,
    startBytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
});
