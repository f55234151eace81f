import { randomUUID } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { SSMClient } from '@aws-sdk/client-ssm';
import { type Deployed, DeployedUnreadable, readDeployed } from '../aws/deployed.ts';
import { deployedSettings, digestOfSettings } from '../aws/deployed-settings.ts';
import { leftBehindMs } from '../aws/left-behind.ts';
import type { Source } from '../aws/move-out.ts';
import { usualRegion } from '../aws/names.ts';
import { prefixes } from '../aws/prefixes.ts';
import { type AwsInbox, openInbox } from '../aws/world.ts';
import { headBytes } from '../mail/outgoing-headers.ts';
import type { World } from '../ports.ts';
import { readAwsSettings, type Settings } from '../settings.ts';
import { regionalClient } from '../store/client.ts';
import { forgettingOn } from '../store/forget.ts';
import { wholeTable } from '../store/whole-table.ts';
import { sweep } from '../sweep.ts';
import { CannotDo } from './command-line.ts';
import type { Inbox } from './inbox.ts';

/** The region that is named, else the environment's, else the usual one. */
export function regionOf(named: string | null): string {
  return named ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? usualRegion;
}

type Which = {
  /** Null: the one of the environment, else the usual one. */
  readonly region: string | null;
  readonly settingsFile: string;
  readonly report: World['report'];
};

/** What is deployed, with the settings that it works by. */
type Standing = {
  readonly region: string;
  readonly deployed: Deployed;
  readonly settings: Settings;
};

/**
 * Finds what is deployed in a region. Slip: settings of another firm, or an edit that was never deployed, would give an
 * officer's command another sender, other officers or another policy than the functions have; so they must be the same.
 */
async function standing({ region: named, settingsFile }: Omit<Which, 'report'>): Promise<Standing> {
  const region = regionOf(named);
  const deployed = await deployedIn(region);
  const settings = deployedSettings(readAwsSettings(settingsFile), deployed.receivingDomain);
  if (digestOfSettings(settings) !== deployed.settings)
    throw new CannotDo(
      `${settingsFile}, or the policy it names, is not what is deployed in ${region}: deploy it (npm run deploy), or name the deployed one with --settings`,
    );
  return { region, deployed, settings };
}

async function deployedIn(region: string): Promise<Deployed> {
  const deployed = await readDeployed(new SSMClient({ region }));
  if (deployed === null)
    throw new CannotDo(
      `no inbox is deployed in ${region}: name another --region, or deploy it (npm run deploy)`,
    );
  return deployed;
}

/** Works on what is deployed, whatever the settings here say. */
export async function withResources<T>(region: string, work: (deployed: Deployed) => Promise<T>): Promise<T> {
  try {
    return await work(await deployedIn(region));
  } catch (error) {
    throw inWords(error);
  }
}

/** The deployed inbox, and what a canary needs beside it. */
export type DeployedInbox = Inbox &
  Pick<AwsInbox, 'objects'> &
  Pick<Standing, 'region'> & {
    /** No function carries the code for it. */
    readonly forget: ReturnType<typeof forgettingOn>;
  };

/** Works on the deployed inbox with the operator's own credentials. What AWS refuses is said in AWS's words. */
export async function withDeployed<T>(which: Which, work: (inbox: DeployedInbox) => Promise<T>): Promise<T> {
  try {
    return await work(await openDeployed(await standing(which), which.report));
  } catch (error) {
    throw inWords(error);
  }
}

/** Works on the deployed inbox and on all that it stands on, for whoever moves or mends it. */
export async function withSource<T>(
  which: Which,
  work: (source: Source, place: string) => Promise<T>,
): Promise<T> {
  try {
    const found = await standing(which);
    const { deployed, region, settings } = found;
    const table = wholeTable(regionalClient(region));
    const source = { settings, table, ...(await opened(found, which.report)) };
    return await work(source, `the inbox ${deployed.bucket} in ${region}`);
  } catch (error) {
    throw inWords(error);
  }
}

async function opened(
  { deployed: { bucket, configurationSet, keysParameter }, region, settings }: Standing,
  report: World['report'],
) {
  const resources = { region, bucket, configurationSet, keysParameter };
  const { objects, world } = openInbox(resources, settings, { report, refused: () => {} });
  return { objects, world: await world(`command-${randomUUID()}`) };
}

async function openDeployed(found: Standing, report: World['report']): Promise<DeployedInbox> {
  const { objects, world } = await opened(found, report);
  const { deployed, region } = found;
  return {
    ...world,
    forget: forgettingOn(regionalClient(region)),
    objects,
    region,
    place: `the inbox in ${region}`,
    sweep: () => sweep(world, new Set(), { leftBehindMs }),
    async store(reception, bytes) {
      // The envelope first: whoever finds the mail left behind must know as much as we do.
      const { id, receivedAt, recipients, sender } = reception;
      const verdicts = { spam: null, virus: null, spf: null, dkim: null, dmarc: null };
      await world.raw.announced({
        id,
        sender,
        recipients: [...recipients],
        receivedAt,
        toldBy: 'notification',
        verdicts,
        authors: null,
        forwarded: null,
      });
      await objects.putOnce(`${prefixes.incoming}${id}`, await buffer(bytes), 'message/rfc822');
    },
    async letter(key) {
      const name = `${prefixes.composed}${key}.eml`;
      const found = await objects.read(name, headBytes);
      return found === null
        ? null
        : { file: `s3://${deployed.bucket}/${name}`, head: await text(found.body) };
    },
  };
}

const credentialFaults: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidSignatureException',
]);

/** A fault of AWS that the operator can mend, in words; any other as it is. */
export function inWords(error: unknown): unknown {
  if (error instanceof DeployedUnreadable) return new CannotDo(error.message);
  if (!(error instanceof Error)) return error;
  if (credentialFaults.has(error.name))
    return new CannotDo(`AWS does not take these credentials (${error.name}): sign in, or set AWS_PROFILE`);
  // It names the caller and the action, and holds nobody's mail.
  if (/^AccessDenied/.test(error.name)) return new CannotDo(`AWS refused: ${error.message}`);
  return error;
}
