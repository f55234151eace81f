import { oneLine } from './foreign-text.ts';

const sentences: ReadonlyMap<string, string> = new Map([
  ['automatic-mail', 'a machine wrote the message, and two machines could answer each other for ever.'],
  ['not-addressed-to-us', 'the message was not addressed to us: our address stands neither in To nor in Cc.'],
  ['no-single-sender', 'the message does not name exactly one sender.'],
  ['sender-not-authentic', 'the sender address failed its check, so a reply could go to a stranger.'],
  ['own-address', 'the message says that it comes from our own address.'],
  ['staff', 'a colleague sent the message; it is not known yet whose request it is.'],
  ['regulator', 'the message comes from the regulator, whom only a person answers.'],
  ['budget-address', 'this address has already had as many automatic replies today as it may get.'],
  ['budget-hour', 'too many automatic replies went out this hour.'],
  ['spam-or-virus', 'the mail was marked as spam or as carrying a virus.'],
  ['hold', 'the case is on hold, so only a person writes.'],
  ['unparseable', 'the message could not be read.'],
  ['not-an-occasion', 'the message neither opened a case nor asked for anything new.'],
]);

/** Why a writer has had no automatic reply, in words; a code that has none is given as it is. */
export function withheldBecause(code: string): string {
  return sentences.get(code) ?? oneLine(code);
}
