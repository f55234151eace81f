import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Deployed, deployedParameter } from '../../lib/aws/deployed.ts';
import { deployedSettings, digestOfSettings, settingsFiles } from '../../lib/aws/deployed-settings.ts';
import type { Settings } from '../../lib/settings.ts';
import { typed } from '../cli/in-process.ts';
import { aFolder } from '../folder.ts';
import { settings } from '../world.ts';
import { anAwsInbox } from './an-inbox.ts';
import { arns } from './dead.ts';
import { bucket } from './engines.ts';

const receivingDomain = 'inbox.plutomicro.com';

/** An inbox on AWS whose deployment is said where the command line looks, and a command line with its settings. */
export async function aDeployedInbox(changes: Partial<Settings> = {}) {
  const firm = { ...settings, ...changes };
  const folder = await aFolder();
  const settingsFile = join(folder, 'settings.json');
  for (const [name, content] of Object.entries(settingsFiles(firm)))
    await writeFile(join(folder, name), content);
  const standing = deployedSettings(firm, receivingDomain);
  const inbox = await anAwsInbox(standing);
  const lineOf = (name: string, deadUrl: string) => {
    const { dead, queue } = arns(name);
    return { queueArn: queue, deadArn: dead, deadUrl };
  };
  const { events, incoming } = inbox.engines;
  const said: Deployed = {
    bucket,
    configurationSet: 'privacy-inbox',
    keysParameter: '/privacy-inbox/address-keys',
    ruleSet: 'privacy-inbox',
    domain: 'plutomicro.com',
    receivingDomain,
    settings: digestOfSettings(standing),
    queues: {
      incoming: lineOf('incoming', incoming.deadUrl),
      events: lineOf('events', events.deadUrl),
    },
  };
  inbox.engines.ssm.store(deployedParameter, JSON.stringify(said));
  const aws = (...words: readonly string[]) => typed(100, ...words, '--aws', '--settings', settingsFile);
  return { aws, folder, inbox, settings: standing, settingsFile };
}
