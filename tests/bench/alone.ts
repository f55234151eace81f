import { Readable } from 'node:stream';
import { parseMail } from '../../lib/mail/parse.ts';
import { understand } from '../../lib/understand.ts';
import { type Figure, median, type Progress } from './figures.ts';
import { smallMail } from './mails.ts';

/** Rounds before the clock counts. */
const warmUp = 100;

/** Parsing against mailparser's own simple call, and classifying: each alone, in turns, on the same 5 KB. */
export async function alone(rounds: number, progress: Progress): Promise<readonly Figure[]> {
  const { simpleParser } = await import('mailparser');
  const parse: number[] = [];
  const simple: number[] = [];
  const classify: number[] = [];
  for (let n = 0; n < warmUp + rounds; n += 1) {
    const bytes = smallMail(n);
    const start = performance.now();
    await simpleParser(bytes);
    const simplyParsed = performance.now();
    const mail = await parseMail(Readable.from([bytes]));
    const parsed = performance.now();
    understand('rejected' in mail ? null : mail);
    const classified = performance.now();
    progress('parse and classify', n + 1, warmUp + rounds);
    if (n < warmUp) continue;
    simple.push(simplyParsed - start);
    parse.push(parsed - simplyParsed);
    classify.push(classified - parsed);
  }
  const against = `${median(parse).toFixed(2)} ms against ${median(simple).toFixed(2)} ms`;
  return [
    {
      measure: 'parse, against simpleParser',
      value: median(parse) / median(simple),
      unit: 'x',
      limit: null,
      note: against,
    },
    {
      measure: 'classify',
      value: median(classify),
      unit: 'ms',
      limit: null,
      note: 'newest part told apart, rules, writer, language',
    },
  ];
}
