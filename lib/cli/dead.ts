import { SQSClient } from '@aws-sdk/client-sqs';
import { type DeadLetter, deadLetters, type FedQueue } from '../aws/dead-letters.ts';
import { lastMove, redrive } from '../aws/redrive.ts';
import { albertaTime } from '../law/alberta.ts';
import { type CommandLine, type Terminal, textOption, WrongUsage } from './command-line.ts';
import { printable, tableOf } from './print.ts';

export const dead: CommandLine = {
  usage: 'privacy-inbox dead [--redrive incoming|events] [--region REGION] [--json]',
  options: { aws: { type: 'boolean' }, region: { type: 'string' }, redrive: { type: 'string' } },
  optionHelp: {
    redrive:
      'QUEUE  has everything in a dead queue tried once more: incoming (mail) or events (news of letters)',
    region: 'REGION  where the inbox is deployed (default: AWS_REGION, else ca-central-1)',
  },
  examples: ['privacy-inbox dead', 'privacy-inbox dead --redrive incoming', 'privacy-inbox dead --json'],
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0) throw new WrongUsage('dead takes no words, only options');
    const queue = queueOf(textOption(values, 'redrive'));
    const { regionOf, withResources } = await import('./deployed.ts');
    const region = regionOf(textOption(values, 'region'));
    return withResources(region, async ({ queues }) => {
      // The endpoint is the region's, not the one in the queue's URL: they are the same, but for an engine in a test.
      const sqs = new SQSClient({ region, useQueueUrlAsEndpoint: false });
      if (queue !== null) return again(sqs, queue, queues[queue], terminal);
      const urls = { incoming: queues.incoming.deadUrl, events: queues.events.deadUrl };
      list(await deadLetters(sqs, urls), terminal);
      return 0;
    });
  },
};

function queueOf(text: string | null): FedQueue | null {
  if (text === null || text === 'incoming' || text === 'events') return text;
  throw new WrongUsage(`--redrive takes incoming or events, not "${printable(text)}"`);
}

function list(rows: readonly DeadLetter[], terminal: Terminal): void {
  if (terminal.json) for (const row of rows) terminal.out(JSON.stringify(row));
  else if (rows.length === 0) terminal.out('Nothing lies in the dead queues.');
  else {
    const cells = rows.map(({ about, by, queue, reason, since }) => [
      queue,
      albertaTime(since),
      about ?? '-',
      reason ?? `none: laid there by the ${by}`,
    ]);
    const head = ['QUEUE', 'SINCE!', 'ABOUT!', 'REASON'];
    for (const line of tableOf(head, cells, terminal.columns)) terminal.out(printable(line));
    terminal.out('Mend the cause (RUNBOOK.md, incoming-dead and events-dead), then: dead --redrive QUEUE');
  }
}

async function again(
  sqs: SQSClient,
  queue: FedQueue,
  { deadArn, queueArn }: { readonly deadArn: string; readonly queueArn: string },
  terminal: Terminal,
): Promise<number> {
  const begun = await redrive(sqs, { dead: deadArn, queue: queueArn });
  const move = await lastMove(sqs, deadArn);
  if (terminal.json) terminal.out(JSON.stringify({ queue, redrive: begun, ...move }));
  else if (begun === 'under-way') terminal.out(`An earlier move out of ${queue} goes on: ${move?.status}.`);
  else terminal.out(`Everything in ${queue} is tried again. What comes twice does nothing twice.`);
  return 0;
}
