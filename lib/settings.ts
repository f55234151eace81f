import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { isOurs } from './mail/address.ts';

const mailAddress = z
  .string()
  .max(254)
  .regex(
    /^[^\s@<>"(),:;[\]\\+]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
    'must be a plain mail address such as privacy@example.org',
  )
  .transform((address) => address.toLowerCase());
const domain = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain in lower case such as example.org');
/** One printable line: these words stand in mail headers and letters, so a line break in them would be an injection. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u, 'must be one line without control characters');
const person = z.strictObject({ name: line, title: line, address: mailAddress });

const relay = z.strictObject({
  host: line,
  port: z.int().min(1).max(65535),
  /** `implicit`: TLS from the first byte; `required`: STARTTLS or nothing; `none`: only for a relay on this machine. */
  tls: z.enum(['implicit', 'required', 'none']),
  user: line.optional(),
  /** The name of the environment variable that holds the password: a secret never stands in a settings file. */
  passwordVariable: line.optional(),
});

const settings = z.strictObject({
  organization: line,
  shortName: line,
  /** The inbox's own addresses; the first is the one letters come from. A plus label on any of them is ours too. */
  addresses: z.array(mailAddress).min(1),
  /**
   * The address of ours whose labels carry the signed addresses of cases, where mail to the first one is only forwarded
   * to us and labels may not survive it; the first address where it is not given.
   */
  replyAddress: mailAddress.optional(),
  officers: z.array(person).min(1),
  secondContact: person,
  staffDomains: z.array(domain).default([]),
  /** Hosts through which mail to the public address is forwarded to us: when they got it, we got it. */
  trustedForwarders: z.array(domain).default([]),
  timeZone: z.literal('America/Edmonton'),
  /** Path of the policy text (Markdown), from the folder of the settings file. */
  policy: line,
  commissioner: z.strictObject({ name: line, site: line, domains: z.array(domain) }),
  budgets: z.strictObject({
    /** Attack: a loop between two machines, or a forged sender whom our replies would flood. */
    repliesPerAddressPerDay: z.int().min(1).max(100).default(4),
    /** Attack: many forged senders at once, which would make us a relay of unwanted mail. */
    repliesPerHour: z.int().min(1).max(10_000).default(200),
    /** Attack: a flood of cases that buries the officer's own mailbox. */
    noticesPerHour: z.int().min(1).max(1000).default(20),
  }),
  relay: relay.optional(),
  embedded: z
    .strictObject({
      acceptUnknownOfficerFromLoopback: z.boolean().default(true),
      /** Off: the embedded mode asks no DNS server, and every sender's authenticity is `unknown`. */
      resolveDns: z.boolean().default(false),
    })
    .prefault({}),
});

/** Attack, and slip: an officer at the inbox itself, whose notices would come back as mail, or who would be everybody that writes from it. */
const settingsFile = settings.superRefine(({ addresses, officers, secondContact }, found) => {
  const refuse = (path: (string | number)[]) =>
    found.addIssue({
      code: 'custom',
      path,
      message: 'must not be an address of the inbox: what officers are told would come back to it',
    });
  for (const [n, { address }] of officers.entries())
    if (isOurs(address, addresses)) refuse(['officers', n, 'address']);
  if (isOurs(secondContact.address, addresses)) refuse(['secondContact', 'address']);
});

/** The firm this inbox works for, as checked; the policy's text is read in. */
export type Settings = Omit<z.infer<typeof settingsFile>, 'policy'> & { readonly policy: string };

/** Settings that cannot be used: every problem at once, each with its path. Nothing starts on them. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';
}

/** Reads and checks a settings file and the policy it names; throws `SettingsInvalid` with all problems at once. */
export function readSettings(file: string): Settings {
  return checked(file, parseJson(file, readText(file, 'the settings file')));
}

/**
 * The same file for the form that runs on AWS. What only concerns one machine is not there: no relay, and no officer
 * who is believed without a check of the sender address, whatever the file says.
 */
export function readAwsSettings(file: string): Settings {
  const whole = z.looseObject({}).safeParse(parseJson(file, readText(file, 'the settings file')));
  if (!whole.success) throw new SettingsInvalid(`${file} cannot be used:\n${problems(whole.error)}`);
  const { embedded: _embedded, relay: _relay, ...shared } = whole.data;
  return checked(file, {
    ...shared,
    embedded: { acceptUnknownOfficerFromLoopback: false, resolveDns: false },
  });
}

function checked(file: string, content: unknown): Settings {
  const parsed = settingsFile.safeParse(content);
  if (!parsed.success) throw new SettingsInvalid(`${file} cannot be used:\n${problems(parsed.error)}`);
  const policyFile = resolve(dirname(file), parsed.data.policy);
  // A checkout on Windows has other line ends, and is the same policy.
  const policy = readText(policyFile, `the policy named in ${file} at "policy"`).replaceAll('\r\n', '\n');
  if (policy.trim() === '')
    throw new SettingsInvalid(`${policyFile}: the policy is empty; letters must carry it`);
  const { addresses, replyAddress } = parsed.data;
  const ours = replyAddress === undefined ? addresses : [...new Set([...addresses, replyAddress])];
  return { ...parsed.data, addresses: ours, policy };
}

/** The address of ours whose labels carry the signed addresses that replies, commands and bounces come back to. */
export function replyInbox({ addresses, replyAddress }: Settings): string {
  const inbox = replyAddress ?? addresses[0];
  if (inbox === undefined) throw new Error('settings name no address');
  return inbox;
}

function problems(error: z.ZodError): string {
  return error.issues
    .map((issue) => `  ${issue.path.length === 0 ? '(the file)' : issue.path.join('.')}: ${issue.message}`)
    .join('\n');
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SettingsInvalid(`${file}: cannot read ${what}`, { cause });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsInvalid(`${file} is not JSON: ${why}`, { cause });
  }
}
