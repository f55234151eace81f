import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from '../checks/check.ts';
import { firmChecks } from '../checks/firm.ts';
import { albertaDay } from '../law/alberta.ts';
import { packName } from '../law/pack.ts';
import { packInForce } from '../law/packs/in-force.ts';
import { isGone } from '../local/owner.ts';
import type { Settings } from '../settings.ts';
import { type CommandLine, type Terminal, textOption } from './command-line.ts';
import { instantOf } from './instant.ts';
import { awsOf, folderOf, inboxHelp, inboxOptions, settingsOf, withWorld } from './open.ts';
import { hanging, paint, wrappedTable } from './print.ts';

export const doctor: CommandLine = {
  usage: 'privacy-inbox doctor [--data DIR | --aws [--region REGION]] [--settings FILE] [--json]',
  options: inboxOptions,
  optionHelp: inboxHelp,
  examples: [
    'privacy-inbox doctor',
    'privacy-inbox doctor --settings firm.json --json',
    'privacy-inbox doctor --aws --settings firm.json',
  ],
  async run({ values }, terminal) {
    const onAws = awsOf(values);
    const at = textOption(values, 'at');
    const now = at === null ? new Date().toISOString() : instantOf(at, '--at');
    const checks =
      onAws === null
        ? await folderChecks(values, terminal, now)
        : await (await import('./doctor-aws.ts')).awsChecks(onAws, now);
    const open = unconfirmed(now);
    if (terminal.json) for (const check of [...checks, ...open]) terminal.out(JSON.stringify(check));
    else for (const line of [...lines(checks, terminal), ...inFull(open, terminal)]) terminal.out(line);
    return checks.some(({ ok }) => ok === 'no') ? 1 : 0;
  },
};

async function folderChecks(
  values: Parameters<typeof folderOf>[0],
  terminal: Terminal,
  now: string,
): Promise<readonly Check[]> {
  const settings = settingsOf(values);
  return [
    ...firmChecks(settings, now),
    outgoing(settings),
    senders(settings),
    officersByMail(settings),
    ...(await dataFolder(values, terminal)),
  ];
}

function outgoing({ relay }: Settings): Check {
  return relay === undefined
    ? {
        check: 'outgoing mail',
        ok: 'look',
        says: 'no relay in the settings: letters stay in the outbox folder and reach nobody',
      }
    : { check: 'outgoing mail', ok: 'yes', says: `by ${relay.host}:${relay.port}` };
}

/** What the rules say without proof that the law says so: for a lawyer to read, once. */
function unconfirmed(now: string): readonly Check[] {
  const pack = packInForce(albertaDay(now));
  return pack.unconfirmed.map(({ row, belief, safe }) => ({
    check: `not confirmed in ${packName(pack)}`,
    ok: 'look' as const,
    says: `${row}. We take it to be: ${belief}. Until confirmed: ${safe}`,
  }));
}

function senders({ embedded }: Settings): Check {
  return embedded.resolveDns
    ? { check: 'sender checks', ok: 'yes', says: 'SPF, DKIM and DMARC by DNS' }
    : { check: 'sender checks', ok: 'look', says: 'no DNS: every sender counts as unknown' };
}

function officersByMail({ embedded }: Settings): Check {
  const check = 'officers by mail';
  return embedded.acceptUnknownOfficerFromLoopback
    ? {
        check,
        ok: 'look',
        says: "mail from this very machine may command in an officer's name without a check: set acceptUnknownOfficerFromLoopback to false where a mail server or a fetcher here hands mail in",
      }
    : { check, ok: 'yes', says: 'only mail whose sender passed the check may command' };
}

async function dataFolder(
  values: Parameters<typeof folderOf>[0],
  terminal: Terminal,
): Promise<readonly Check[]> {
  const folder = folderOf(values);
  if (!existsSync(join(folder, 'table'))) {
    return [{ check: 'data folder', ok: 'look', says: `${folder} does not exist yet; start makes it` }];
  }
  const { mode } = await stat(folder);
  const open = (mode & 0o077) !== 0;
  return withWorld(values, terminal, false, async (world) => {
    const counts = { incoming: 0, pending: 0, left: 0 };
    for await (const { owner } of world.raw.incoming()) {
      counts.incoming += 1;
      if (isGone(owner)) counts.left += 1;
    }
    for await (const row of world.commits.pending()) {
      // A row is a hint: after a kill one may stand for a commit that was never written or is finished.
      const isGhost = row.what === 'commit' && (await world.commits.letterClaim(row.caseId, row.n)) === null;
      if (!isGhost) counts.pending += 1;
    }
    return [
      {
        check: 'data folder',
        ok: open ? 'no' : 'yes',
        says: open
          ? `${folder} can be read by others; chmod 700 it`
          : `${folder}${world.owns ? '' : ', in use by a running inbox'}`,
      },
      {
        check: 'unfinished work',
        ok: counts.left + counts.pending > 0 ? 'look' : 'yes',
        says: `${counts.incoming} mails incoming (${counts.left} left behind), ${counts.pending} commits with letters or rows to write; sweep finishes them`,
      },
    ];
  });
}

/** Rows for a lawyer, whole: half a sentence of law is of no use. */
function inFull(checks: readonly Check[], { columns }: Terminal): string[] {
  const [first] = checks;
  if (first === undefined) return [];
  const width = Math.min(Math.max(columns, 40), 100);
  return [
    '',
    `${first.check}: ask a lawyer, or the Commissioner's office`,
    ...checks.flatMap(({ says }) => hanging('- ', says, width)),
  ];
}

function lines(checks: readonly Check[], { columns, colour }: Terminal): string[] {
  const [head = '', rule = '', ...body] = wrappedTable(
    ['CHECK!', 'OK', 'SAYS'],
    checks.map(({ check, ok, says }) => [check, ok, says]),
    Math.max(columns, 80),
  );
  const shades = { yes: 'green', look: 'yellow', no: 'red' } as const;
  let at = -1;
  const painted = body.map((line) => {
    // What a check says may go on below; its name, which is never broken, stands on its first line alone.
    if (!line.startsWith(' ')) at += 1;
    return paint(colour, shades[checks[at]?.ok ?? 'yes'], line);
  });
  return [head, rule, ...painted];
}
