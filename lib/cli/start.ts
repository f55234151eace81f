import { resolve } from 'node:path';
import { timeZoneProblem } from '../checks/time-zone.ts';
import type { Taken } from '../intake.ts';
import { type Inbox, openInbox } from '../local/inbox.ts';
import type { LocalWorld } from '../local/world.ts';
import { CannotDo, type CommandLine, type Terminal, textOption, WrongUsage } from './command-line.ts';
import { demonstrate, freshDemoFolder } from './demo.ts';
import { folderHelp, folderOf, folderOptions, withWorld } from './open.ts';
import { paint } from './print.ts';

export const start: CommandLine = {
  usage:
    'privacy-inbox start [--smtp-port 2525] [--smtp-host 127.0.0.1] [--samples] [--data DIR] [--settings FILE]',
  options: {
    data: folderOptions.data,
    settings: folderOptions.settings,
    'smtp-port': { type: 'string' },
    'smtp-host': { type: 'string' },
    samples: { type: 'boolean' },
  },
  optionHelp: {
    'smtp-port': 'PORT  where mail comes in (default 2525; 0 takes any free one)',
    'smtp-host': 'HOST  the address to listen on (default 127.0.0.1; 0.0.0.0 opens it to the network)',
    samples: '         a fresh demo folder, with sample mails delivered by SMTP',
    data: folderHelp.data,
    settings: folderHelp.settings,
  },
  examples: [
    'privacy-inbox start',
    'privacy-inbox start --smtp-port 2526 --data /srv/privacy-inbox',
    'npm run demo',
  ],
  async run({ values }, terminal) {
    const port = portOf(textOption(values, 'smtp-port') ?? '2525');
    const host = textOption(values, 'smtp-host') ?? '127.0.0.1';
    const samples = values['samples'] === true;
    const stopped = stopSignal();
    const data = samples
      ? await freshDemoFolder(resolve(textOption(values, 'data') ?? '.privacy-inbox-demo'))
      : folderOf(values);
    return withWorld({ ...values, data }, terminal, true, async (world) => {
      if (!world.owns)
        throw new CannotDo(`another process runs the inbox on ${data}; stop it, or choose another --data`);
      sayRepaired(world, terminal);
      const stale = timeZoneProblem();
      if (stale !== null) terminal.err(`${stale} Due dates do not depend on it.`);
      const inbox = await open(world, host, port);
      inbox.onTaken((taken) => terminal.err(takenLine(taken)));
      try {
        if (samples) await demonstrate(world, inbox, host, terminal);
        else greet(world, inbox, host, data, terminal);
        await stopped;
        terminal.err('stopping: mail in hand is finished first');
      } finally {
        await inbox.close();
      }
      return 0;
    });
  },
};

async function open(world: LocalWorld, host: string, port: number): Promise<Inbox> {
  try {
    return await openInbox(world, host, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new CannotDo(
        `port ${port} on ${host} is taken; choose another with --smtp-port, for example --smtp-port ${port + 1}`,
      );
    }
    if (code === 'EACCES')
      throw new CannotDo(`this user may not listen on port ${port}; choose one above 1023 with --smtp-port`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CannotDo(`this machine has no address ${host}; see --smtp-host`);
    throw error;
  }
}

/** The operator's log: what came of a mail, by case number alone. */
function takenLine({ outcome, filed }: Taken): string {
  return `${new Date().toISOString()} mail ${outcome}${filed === null ? '' : ` case ${filed.handled.state.id}`}`;
}

function greet(world: LocalWorld, { port }: Inbox, host: string, data: string, terminal: Terminal): void {
  terminal.out(paint(terminal.colour, 'bold', `Privacy Inbox of ${world.settings.organization} is running.`));
  terminal.out(`mail in   smtp://${host}:${port} for ${world.settings.addresses.join(', ')}`);
  terminal.out(
    world.settings.relay === undefined
      ? `mail out  ${data}/outbox, as .eml files (no relay in the settings)`
      : `mail out  by ${world.settings.relay.host}:${world.settings.relay.port}`,
  );
  terminal.out(`data      ${data}`);
  terminal.out('stop      Ctrl-C');
}

function sayRepaired({ repaired }: LocalWorld, terminal: Terminal): void {
  if (repaired === null) return;
  const { mails, rows } = repaired;
  terminal.err(`the last run was not closed: ${mails} mails put back, ${rows} index rows written again`);
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535)) throw new WrongUsage(`--smtp-port needs a port from 0 to 65535, not "${text}"`);
  return port;
}

function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}
