// Stands in for a reader that some mails kill: a file named so never ends, one named so eats all memory, others parse.
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (asked: unknown) => {
  const name = JSON.stringify(asked);
  if (name.includes('endless')) for (;;);
  const hoard: number[][] = [];
  if (name.includes('greedy')) for (;;) hoard.push(new Array(1_000_000).fill(hoard.length));
  if (name.includes('throws')) throw new Error('a fault in the reader');
  parentPort?.postMessage({ parsed: { rejected: 'unparseable', why: 'a stand-in reads nothing' } });
});
