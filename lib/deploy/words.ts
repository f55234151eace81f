import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualRegion } from '../aws/names.ts';
import { WrongUsage } from '../cli/command-line.ts';

/** Each option, and the word of CDK's context that it stands for. */
export const contextOf = {
  operator: 'operator',
  account: 'account',
  region: 'region',
  settings: 'settings',
  domain: 'domain',
  'receiving-domain': 'receivingDomain',
  'hosted-zone': 'hostedZoneId',
  'take-over-mx': 'takeOverMx',
  'replace-active-rule-set': 'replaceActiveRuleSet',
} as const;

type Word = (typeof contextOf)[keyof typeof contextOf];

/** What is to be deployed, as it was asked for. */
export type Wanted = {
  readonly region: string;
  /** Null: whatever account the credentials are of. */
  readonly account: string | null;
  readonly settingsFile: string;
  /** The foreign receipt rule set that may be switched off. */
  readonly replaces: string | null;
  /** Who gets the alarms; null: the second contact. */
  readonly operator: string | null;
  /** Every word of the context that was said. */
  readonly context: Readonly<Partial<Record<Word, string>>>;
  /** Nobody is asked before it is deployed. */
  readonly yes: boolean;
};

/** Reads the words of the command line; null asks for help. Throws `WrongUsage`. */
export function readWords(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Wanted | null {
  const values = parsed(words);
  if (values.help === true) return null;
  const said = new Map<Word, string>();
  const say = (name: Word, value: string) => {
    if ((said.get(name) ?? value) !== value) throw new WrongUsage(`${name} is said twice, and not the same`);
    said.set(name, value);
  };
  for (const [option, name] of Object.entries(contextOf)) {
    const value = Object.entries(values).find(([given]) => given === option)?.[1];
    if (typeof value === 'string') say(name, value);
    if (value === true) say(name, 'true');
  }
  for (const pair of values.context ?? []) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    const known = Object.values(contextOf).find((one) => one === name);
    // Slip: CDK takes any word and says nothing of one that nobody reads.
    if (known === undefined)
      throw new WrongUsage(
        `-c ${pair}: must be one of ${Object.values(contextOf).join(', ')}, as in -c region=ca-central-1`,
      );
    say(known, value);
  }
  return {
    region: said.get('region') ?? regionWithout(environment),
    account: said.get('account') ?? null,
    settingsFile: resolve(said.get('settings') ?? join(import.meta.dirname, '..', '..', 'settings.json')),
    replaces: said.get('replaceActiveRuleSet') ?? null,
    operator: said.get('operator') ?? null,
    context: Object.fromEntries(said),
    yes: values.yes === true,
  };
}

/** Slip: a region left in the environment by other work would take the firm's mail out of the country. */
function regionWithout(environment: Readonly<Record<string, string | undefined>>): string {
  const around = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? usualRegion;
  if (around === usualRegion) return usualRegion;
  throw new WrongUsage(
    `the environment's region is ${around}, and the usual one is ${usualRegion}: say which with --region`,
  );
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        operator: { type: 'string' },
        account: { type: 'string' },
        region: { type: 'string' },
        settings: { type: 'string' },
        domain: { type: 'string' },
        'receiving-domain': { type: 'string' },
        'hosted-zone': { type: 'string' },
        'take-over-mx': { type: 'boolean' },
        'replace-active-rule-set': { type: 'string' },
        context: { type: 'string', short: 'c', multiple: true },
        yes: { type: 'boolean', short: 'y' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: false,
    }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}
