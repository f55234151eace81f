import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Asked, askedIn } from '../aws/checks/deployment.ts';
import { keysFound } from '../aws/checks/keys.ts';
import { activeRules } from '../aws/checks/rule-set.ts';
import { DeployedUnreadable, readDeployed } from '../aws/deployed.ts';
import { namesBefore } from '../aws/names.ts';
import { firmChecks } from '../checks/firm.ts';
import { CannotDo } from '../cli/command-line.ts';
import { inWords } from '../cli/deployed.ts';
import { readAwsSettings, type Settings, SettingsInvalid } from '../settings.ts';
import { accountOf } from './account.ts';
import { bootstrapVersion } from './bootstrap.ts';
import { sayWhatIsLeft } from './left.ts';
import { makeKeys } from './make-keys.ts';
import type { Ports } from './ports.ts';
import { Progress } from './progress.ts';
import { whyNotInPlaceOf } from './same-inbox.ts';
import type { Wanted } from './words.ts';

/**
 * One deployment from first look to what is left to do; answers the exit code. All looking comes before the first change,
 * what is shown is what is deployed, and wherever it stops it says what stands.
 */
export async function deploy(wanted: Wanted, ports: Ports): Promise<number> {
  const progress = new Progress(ports.out);
  const folder = await mkdtemp(join(tmpdir(), 'privacy-inbox-deploy-'));
  try {
    await steps(wanted, ports, progress, folder);
    return 0;
  } catch (error) {
    for (const line of progress.stopped(whyOf(error))) ports.err(line);
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function steps(wanted: Wanted, ports: Ports, progress: Progress, folder: string): Promise<void> {
  const { region } = wanted;
  const to = askedIn(region, ports.dns);
  const assembly = join(folder, 'assembly');
  const outputsFile = join(folder, 'outputs.json');
  const cdk = async (why: string, ...words: readonly string[]) => {
    const code = await ports.cdk(words, region);
    if (code !== 0) throw new CannotDo(`cdk ${words[0]} ended with ${code}; ${why}`);
  };

  progress.begin('settings');
  const settings = settingsOf(wanted, ports, progress);

  progress.begin('credentials');
  const account = await accountOf(to.ssm, wanted.account);
  const isFirst = await isNothingDeployed(to, settings, wanted);
  progress.say(`account ${account} in ${region}, where ${isFirst ? 'nothing' : 'an inbox'} is deployed`);

  progress.begin('receipt rules of the region');
  progress.say(await ruleSetMayBeOurs(to, wanted.replaces));

  progress.begin('keys of the addresses');
  const keys = await keysStand(to, progress);

  progress.begin('the stack');
  const context = Object.entries({ ...wanted.context, region, account, settings: wanted.settingsFile });
  const words = context.flatMap(([name, value]) => ['--context', `${name}=${value}`]);
  await cdk('the words above say why', 'synth', '--quiet', '--output', assembly, ...words);
  progress.say('made and checked; from here on nothing of it changes');

  progress.begin('bootstrap of CDK');
  await bootstrapped(to, `aws://${account}/${region}`, { wanted, ports, progress, cdk });

  progress.begin('what would change');
  await cdk('nothing can be shown, so nothing is deployed', 'diff', '--app', assembly, '--no-fail');
  if (!wanted.yes) await agreed(ports);
  progress.say(wanted.yes ? 'deployed without asking, as you said' : 'you agreed');

  progress.begin('deployment');
  if (!keys) {
    const made = await makeKeys(to.ssm, namesBefore.keysParameter);
    progress.changed(
      `${namesBefore.keysParameter} ${made ? 'was made' : 'was made by somebody else meanwhile'}`,
    );
  }
  await cdk(
    'CloudFormation goes back to what stood before, or goes on where only CDK was stopped: its console says which; mail that has come in is safe (RUNBOOK "First deployment")',
    'deploy',
    '--app',
    assembly,
    '--require-approval',
    'never',
    '--outputs-file',
    outputsFile,
  );
  progress.changed(`the inbox is deployed in ${region}`);

  progress.begin('what is left to do');
  await sayWhatIsLeft(to, progress, {
    outputsFile,
    isFirst,
    operator: wanted.operator ?? settings.secondContact.address,
    hasZone: wanted.context.hostedZoneId !== undefined,
    settingsFile: wanted.settingsFile,
  });
}

/** The same checks as the doctor's, before anybody is asked. */
function settingsOf({ settingsFile }: Wanted, { now }: Ports, progress: Progress) {
  const settings = readAwsSettings(settingsFile);
  const checks = firmChecks(settings, now());
  const wrong = checks.filter(({ ok }) => ok === 'no');
  if (wrong.length > 0) throw new CannotDo(wrong.map(({ check, says }) => `${check}: ${says}`).join('; '));
  for (const { check, ok, says } of checks)
    progress.say(`${check}${ok === 'look' ? ', to be looked at' : ''}: ${says}`);
  return settings;
}

/** Whether this is the first deployment here; throws where what stands must not be replaced by it. */
async function isNothingDeployed({ ssm }: Asked, settings: Settings, wanted: Wanted): Promise<boolean> {
  try {
    const deployed = await readDeployed(ssm);
    const why = deployed === null ? null : whyNotInPlaceOf(deployed, settings, wanted);
    if (why !== null) throw new CannotDo(why);
    return deployed === null;
  } catch (error) {
    // Another version's: this deployment is what puts it right.
    if (error instanceof DeployedUnreadable) return false;
    throw error;
  }
}

/** A region has one active rule set: the stack refuses to switch another off, and so do we, before anything is changed. */
async function ruleSetMayBeOurs({ ses }: Asked, replaces: string | null): Promise<string> {
  const active = (await activeRules(ses))?.name ?? null;
  if (active === null) return 'none is active';
  if (active === namesBefore.ruleSet) return 'ours is active';
  if (active === replaces) return `"${active}" is active and will be switched off, as you said`;
  throw new CannotDo(
    `the receipt rule set "${active}" is active in this region and is not ours: somebody receives mail by it. Find out who; to switch it off, add --replace-active-rule-set ${active}`,
  );
}

/** Whether the keys stand; those that no function could read stop everything, for nobody may write over them. */
async function keysStand({ ssm }: Asked, progress: Progress): Promise<boolean> {
  const found = await keysFound(ssm, namesBefore.keysParameter);
  if (found === 'malformed')
    throw new CannotDo(
      `${namesBefore.keysParameter} stands and does not hold {"current", "previous"}: mend it by hand (RUNBOOK "Change the keys")`,
    );
  progress.say(
    found === 'missing' ? `${namesBefore.keysParameter} will be made` : `${namesBefore.keysParameter} stands`,
  );
  return found !== 'missing';
}

async function bootstrapped(
  { ssm }: Asked,
  environment: string,
  {
    wanted,
    ports,
    progress,
    cdk,
  }: {
    readonly wanted: Wanted;
    readonly ports: Ports;
    readonly progress: Progress;
    readonly cdk: (why: string, ...words: readonly string[]) => Promise<void>;
  },
): Promise<void> {
  const version = await bootstrapVersion(ssm);
  if (version !== null) return progress.say(`stands, version ${version}`);
  const command = `npx cdk bootstrap ${environment}`;
  const mayRun =
    !wanted.yes &&
    ports.ask !== null &&
    (await ports.ask(
      `CDK has to be bootstrapped in ${environment}, once: it makes a bucket and roles. Run ${command}? [y/N] `,
    ));
  if (!mayRun) throw new CannotDo(`CDK is not bootstrapped in ${environment}. Do it once: ${command}`);
  await cdk('read what it says, and run it again', 'bootstrap', environment);
  progress.changed(`CDK was bootstrapped in ${environment}`);
}

async function agreed({ ask }: Ports): Promise<void> {
  if (ask === null)
    throw new CannotDo('this is no terminal, so nobody can agree: add --yes to deploy what is shown above');
  if (!(await ask('Deploy this? [y/N] '))) throw new CannotDo('you did not agree');
}

function whyOf(error: unknown): string {
  const said = inWords(error);
  if (said instanceof CannotDo || said instanceof SettingsInvalid) return said.message;
  return said instanceof Error ? `${said.name}: ${said.message}` : String(said);
}
