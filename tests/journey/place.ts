import { Readable } from 'node:stream';
import type { Taken } from '../../lib/intake.ts';
import type { AddressKeys } from '../../lib/mail/address.ts';
import type { Authenticity, Mail, Reception } from '../../lib/mail/mail.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import type { World } from '../../lib/ports.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Swept } from '../../lib/sweep.ts';

/** How a mail comes: from Ada to the inbox, but for what is given. */
export type Way = Partial<Pick<Reception, 'id' | 'peer' | 'recipients' | 'sender'>> & {
  /** What is known of the sender; where it is not given, the place knows enough of an officer to obey. */
  readonly verdict?: Authenticity['verdict'];
  readonly scan?: 'clean' | 'spam' | 'virus' | 'unknown';
};

/** A letter of ours as it left. */
export type Letter = {
  /** The commit of its case that ordered it, and its place there; or its name. */
  readonly key: string;
  /** As it reaches its reader. */
  readonly mail: Mail;
  readonly wire: Buffer;
  /** As we handed it over. */
  readonly raw: string;
};

/** A mail that was taken in. */
export type Arrived = {
  readonly receptionId: string;
  readonly outcome: Taken['outcome'];
  /** Null for mail kept without a case. */
  readonly caseId: string | null;
  /** The place tells of the very same reception once more. */
  readonly again: () => Promise<void>;
};

export type Mailed = { readonly raw: string | Buffer; readonly way: Way };

/** What becomes of a letter after it left; `gave-up` is a failure after days of trying. */
export type Fate = 'failed' | 'gave-up' | 'delayed' | 'complained';

/** The whole inbox in one of the places it runs in, as its writers, its officers and its clock meet it. */
export type Place = Pick<World, 'commits' | 'keys' | 'now' | 'raw' | 'settings'> & {
  /** Whether an officer is taken at their word unchecked, because the mail comes from the very machine of the inbox. */
  readonly trustsItsMachine: boolean;
  /** How long a letter that could not leave waits for the next try. */
  readonly triesAgainMs: number;
  deliver(raw: string | Buffer, way?: Way): Promise<Arrived>;
  /** All of them at the same time. */
  deliverAtOnce(mails: readonly Mailed[]): Promise<void>;
  /** A mail whose reading ends whoever reads it, tried again as this place tries; answers its case. */
  deliverDeadly(raw: string): Promise<string | null>;
  /** Every letter that left after the first `known` ones, in the order they left. */
  letters(known?: number): Promise<readonly Letter[]>;
  /** Every letter that was handed to the provider, taken or not. */
  handed(): readonly Buffer[];
  /** From now on the provider takes no letter for the time being, or takes them again. */
  providerIsDown(isDown: boolean): void;
  /** We are told in the way of this place what became of a letter; throws where it is taken for anything but that. */
  reports(letter: Letter, what: Fate): Promise<void>;
  /** How many texts and files of officers are stored. */
  enclosed(): Promise<number>;
  /** The ids of mails whose case is committed, or that were set aside. */
  kept(): Promise<readonly string[]>;
  /** A kept mail as it was handed in. */
  original(receptionId: string): Promise<Buffer>;
  /** What the operator was told of faults. */
  faults(): readonly string[];
  sweep(): Promise<Swept>;
  setClock(instant: string): void;
};

export type Opening = {
  readonly settings?: Partial<Settings>;
  readonly keys?: AddressKeys;
  /** Where to leave the work of closing; for a place that outlives one test. */
  readonly whenOver?: (work: () => Promise<void>) => void;
};

export type Open = (opening?: Opening) => Promise<Place>;

/** A letter is parsed once, however often it is asked for. */
export function reading(): (key: string, wire: Buffer, raw: Buffer) => Promise<Letter> {
  const known = new Map<Buffer, Promise<Letter>>();
  const read = async (key: string, wire: Buffer, raw: Buffer): Promise<Letter> => {
    const mail = await parseMail(Readable.from([wire]));
    if ('rejected' in mail) throw new Error('a letter of ours cannot be read');
    return { key, mail, wire, raw: raw.toString('utf8') };
  };
  return (key, wire, raw) => {
    const letter = known.get(wire) ?? read(key, wire, raw);
    known.set(wire, letter);
    return letter;
  };
}

/** Words for which the reader that the test puts in place never comes back. */
export const deadly = 'This mail kills its reader.';
/** By then a reader that lives would have read the mail. */
export const patienceMs = 400;
