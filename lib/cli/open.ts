import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { FolderRefused } from '../local/moved-in.ts';
import { ClockRefused, type LocalWorld, openWorld } from '../local/world.ts';
import { headBytes } from '../mail/outgoing-headers.ts';
import { readSettings, type Settings } from '../settings.ts';
import { sweep } from '../sweep.ts';
import { CannotDo, type Terminal, textOption, WrongUsage } from './command-line.ts';
import type { Inbox } from './inbox.ts';
import { instantOf } from './instant.ts';

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Options of every command that works on a data folder. */
export const folderOptions = {
  data: { type: 'string' },
  settings: { type: 'string' },
  at: { type: 'string' },
} as const;

/** Of commands that also work on the deployed inbox. */
export const inboxOptions = {
  ...folderOptions,
  aws: { type: 'boolean' },
  region: { type: 'string' },
} as const;

export const folderHelp = {
  data: 'DIR       the data folder (default .privacy-inbox)',
  settings:
    'FILE  the firm and its officers (default: settings.json of the data folder, else of this program)',
  at: 'INSTANT     sets the clock, for trials on a folder that no other process uses',
};

export const inboxHelp = {
  ...folderHelp,
  aws: '          the inbox that is deployed on AWS, instead of a data folder',
  region: 'REGION  where it is deployed (default: AWS_REGION, else ca-central-1)',
};

/** The settings file a command names, or the program's own. */
export function settingsFileOf(values: Values): string {
  return textOption(values, 'settings') ?? join(import.meta.dirname, '..', '..', 'settings.json');
}

/** The settings of a data folder: those a command names, else the folder's own, which an export wrote, else the program's. */
export function settingsOf(values: Values): Settings {
  const own = join(folderOf(values), 'settings.json');
  const usesOwn = textOption(values, 'settings') === null && existsSync(own);
  return readSettings(usesOwn ? own : settingsFileOf(values));
}

/** Works on the inbox that a command names: the deployed one, or a data folder, which must be there. */
export async function withInbox<T>(
  values: Values,
  terminal: Terminal,
  work: (inbox: Inbox) => Promise<T>,
): Promise<T> {
  const onAws = awsOf(values);
  if (onAws === null) return withWorld(values, terminal, false, (world) => work(localInbox(world)));
  // Whoever works on a folder should not wait for AWS's clients.
  const { withDeployed } = await import('./deployed.ts');
  return withDeployed({ ...onAws, report: reporter(terminal) }, work);
}

/** Which deployed inbox a command names; null: it is about a data folder. */
export function awsOf(
  values: Values,
): { readonly region: string | null; readonly settingsFile: string } | null {
  if (values['aws'] !== true) {
    if (values['region'] !== undefined) throw new WrongUsage('--region goes with --aws');
    return null;
  }
  const idle = ['data', 'at'].find((name) => values[name] !== undefined);
  if (idle !== undefined) throw new WrongUsage(`--${idle} is for a data folder and does not go with --aws`);
  return { region: textOption(values, 'region'), settingsFile: settingsFileOf(values) };
}

function localInbox(world: LocalWorld): Inbox {
  return {
    ...world,
    place: 'this data folder',
    store: world.raw.receive,
    sweep: () => sweep(world, new Set()),
    async letter(key) {
      // What has not left from here was composed, to leave yet or by the inbox that moved in.
      const file = [world.outboxFile(key), world.raw.composedFile(key)].find((one) => existsSync(one));
      if (file === undefined) return null;
      return { file, head: await text(createReadStream(file, { end: headBytes })) };
    },
  };
}

export function folderOf(values: Values): string {
  return resolve(textOption(values, 'data') ?? '.privacy-inbox');
}

/**
 * Works on a data folder and closes it again. A command that only reads does not make a folder where there is none:
 * a mistyped path is an error, not an empty inbox.
 */
export async function withWorld<T>(
  values: Values,
  terminal: Terminal,
  makes: boolean,
  work: (world: LocalWorld) => Promise<T>,
): Promise<T> {
  const settings = settingsOf(values);
  const folder = folderOf(values);
  if (!makes && !existsSync(join(folder, 'table'))) {
    throw new CannotDo(
      `${folder} is no data folder of an inbox; name one with --data, or make it with start or deliver`,
    );
  }
  const at = textOption(values, 'at');
  const world = await openWorld({
    folder,
    settings,
    at: at === null ? null : instantOf(at, '--at'),
    report: reporter(terminal),
  }).catch((error: unknown) => {
    throw error instanceof ClockRefused || error instanceof FolderRefused
      ? new CannotDo(error.message)
      : error;
  });
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

/** Faults reach the operator by their kind alone: their words may hold an address or a line of somebody's mail. */
export function reporter(terminal: Terminal): (what: string, error: unknown) => void {
  return (what, error) => {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
    terminal.err(`${what} (${error instanceof Error ? error.name : typeof error}${code})`);
    if (process.env['PRIVACY_INBOX_DEBUG'] === '1')
      terminal.err(String(error instanceof Error ? error.stack : error));
  };
}
