import { type Canary, lettersBack, lookFor, type Seen, sendCanary } from '../aws/canary.ts';
import { leftCanaries, NotACanary, type Removed, removeCanary } from '../aws/canary-cleanup.ts';
import { caseNumber } from '../case/case-id.ts';
import { isOurs } from '../mail/address.ts';
import { CannotDo, type CommandLine, type Terminal, textOption, WrongUsage } from './command-line.ts';
import type { DeployedInbox } from './deployed.ts';
import { inboxHelp, inboxOptions, reporter, settingsFileOf } from './open.ts';

const { data: _data, at: _at, ...options } = inboxOptions;
const { data: _folder, at: _clock, aws: _always, ...help } = inboxHelp;

/** A forwarder may hold a mail back for a while; SES itself takes seconds. */
const usualSeconds = 180;

export const canary: CommandLine = {
  usage: 'privacy-inbox canary [--to ADDRESS] [--wait SECONDS] [--region REGION] [--json]',
  options: { ...options, to: { type: 'string' }, wait: { type: 'string' } },
  optionHelp: {
    to: `ADDRESS     an address of the inbox (default: the public one, with the forwarding on its way)`,
    wait: `SECONDS   how long to wait for each step (default ${usualSeconds})`,
    ...help,
  },
  examples: [
    'privacy-inbox canary',
    'privacy-inbox canary --to privacy@inbox.example.org',
    'privacy-inbox canary --wait 600 --json',
  ],
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0) throw new WrongUsage('canary takes no words, only options');
    const patienceMs = secondsOf(textOption(values, 'wait')) * 1000;
    const { withDeployed } = await import('./deployed.ts');
    const which = {
      region: textOption(values, 'region'),
      settingsFile: settingsFileOf(values),
      report: reporter(terminal),
    };
    return withDeployed(which, async (inbox) => {
      const to = textOption(values, 'to')?.toLowerCase() ?? inbox.settings.addresses[0] ?? '';
      if (!isOurs(to, inbox.settings.addresses))
        throw new WrongUsage(`--to needs an address of the inbox: ${inbox.settings.addresses.join(', ')}`);
      return fly(inbox, to, patienceMs, terminal);
    });
  },
};

async function fly(
  inbox: DeployedInbox,
  to: string,
  patienceMs: number,
  terminal: Terminal,
): Promise<number> {
  const begun = performance.now();
  const step = (what: string) => {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (!terminal.json) terminal.out(`${seconds.padStart(6)} s  ${what}`);
  };
  for await (const { id } of leftCanaries(inbox)) step(await cleanedUp(inbox, id));
  const sent = await sendCanary(inbox, to);
  if ('refused' in sent)
    throw new CannotDo(`SES did not take the canary (${sent.refused}): doctor --aws says what is missing`);
  step(`sent to ${to}`);

  const wait = waiting(inbox, sent, patienceMs);
  const { caseId } = await wait(({ caseId: found }) => found !== null);
  if (caseId === null)
    throw new CannotDo(
      `it did not come in: is ${to} forwarded, does the MX of the receiving domain stand (doctor --aws), does "privacy-inbox dead --aws" show it? RUNBOOK#canary`,
    );
  step(`came in as ${caseNumber(caseId)}`);
  const { reply } = await wait((seen) => seen.reply !== null);
  if (reply?.sent !== true)
    throw new CannotDo(
      `${caseNumber(caseId)} had no reply: ${reply?.why ?? 'it is still pending'}; "privacy-inbox show ${caseNumber(caseId)} --aws" says more. The next canary cleans up`,
    );
  step('the reply with the policy left');
  const { back } = await wait((seen) => seen.back >= lettersBack);
  if (back < lettersBack)
    throw new CannotDo(
      `${back} of ${lettersBack} letters came back: what SES takes may not arrive; doctor --aws looks at DKIM and MX. The next canary cleans up`,
    );
  step("the reply and the officers' notice arrived");
  const removed = await removeCanary(inbox, inbox, caseId);
  step(`cleaned up: ${inWords(removed)}`);
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  if (terminal.json)
    terminal.out(JSON.stringify({ ok: true, to, case: caseNumber(caseId), seconds, removed }));
  else terminal.out('The whole loop works.');
  return 0;
}

/** Slip: one that cannot be told for a canary any more, as after two changes of the keys, would stop all that come after it. */
async function cleanedUp(inbox: DeployedInbox, caseId: string): Promise<string> {
  try {
    await removeCanary(inbox, inbox, caseId);
    return `removed what an earlier canary had left, ${caseNumber(caseId)}`;
  } catch (error) {
    if (!(error instanceof NotACanary)) throw error;
    return `left ${caseNumber(caseId)} alone: ${error.message}`;
  }
}

/** Looks again and again until what is awaited is seen; answers what was seen last. */
function waiting(inbox: DeployedInbox, canary: Canary, patienceMs: number) {
  return async (isThere: (seen: Seen) => boolean): Promise<Seen> => {
    const until = performance.now() + patienceMs;
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      const seen = await lookFor(inbox, canary);
      if (isThere(seen) || performance.now() + pauseMs > until) return seen;
      await inbox.pause(pauseMs);
    }
  };
}

function inWords({ letters, mails, rows }: Removed): string {
  return `${mails} mails, ${letters} letters, ${rows} rows`;
}

function secondsOf(text: string | null): number {
  if (text === null) return usualSeconds;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new WrongUsage('--wait needs whole seconds, such as 300');
  return Number(text);
}
