import { caseNumber, isCaseId } from './case/case-id.ts';
import { holdsInternalText } from './letters/internal.ts';
import { isFilingAddress, isOurs, readCaseAddress } from './mail/address.ts';
import { plainAddress } from './mail/mailboxes.ts';
import type { World } from './ports.ts';
import { senderPointer } from './store/table.ts';

/** Attack: a text of ten thousand addresses, each of which would be looked up. */
const mostAddresses = 50;

/** Attack: the same with words that may be case numbers; a long letter has dozens of twelve letters. */
const mostNumbers = 200;

/** What is said of one letter at most. */
const mostSlips = 5;
const longestSlip = 300;

/**
 * What in an officer's words, or in the names of their files, belongs to another case or to our own letters to officers:
 * it must not reach this writer by a slip. Answers sentences.
 */
export async function slipsIn(
  world: World,
  caseId: string,
  text: string,
  fileNames: readonly string[],
): Promise<readonly string[]> {
  // As a link writes an address, and without characters that nobody sees.
  const seen = [text, ...fileNames, ...fileNames.map((name) => name.replace(/\.\w{1,10}$/, ''))]
    .join('\n')
    .replace(/\p{Cf}+/gu, '')
    .replace(/%2b/gi, '+')
    .replace(/%40/g, '@');
  const own = await ownOf(world, caseId);
  const addresses = [...new Set(addressesIn(seen))];
  const checked = addresses.slice(0, mostAddresses);
  const { keys, settings } = world;
  const ours = checked.map((address) => readCaseAddress(address, settings.addresses, keys));
  const isInternal =
    ours.some((read) => read?.role === 'o') ||
    checked.some((address) => isFilingAddress(address, settings.addresses, keys)) ||
    holdsInternalText(text);
  const named = [...(await casesNamed(world, seen)), ...ours.flatMap((read) => read?.caseId ?? [])];
  const slips = [...new Set(named)]
    .filter((id) => !own.cases.includes(id))
    .map((id) => `the text names another case, ${caseNumber(id)}`);
  for (const address of checked) {
    const other = own.addresses.includes(address) ? null : await caseOf(world, address, own.cases);
    if (other !== null)
      slips.push(`the text holds the address of the writer of another case, ${caseNumber(other)}`);
  }
  if (isInternal)
    slips.push(
      'the text holds a part of a letter to the privacy officers, which a mail program may have left in it',
    );
  if (addresses.length > mostAddresses)
    slips.push(`the text holds more than ${mostAddresses} mail addresses, and not all could be checked`);
  return [...new Set(slips)].map((slip) => slip.slice(0, longestSlip)).slice(0, mostSlips);
}

type Own = { readonly cases: readonly string[]; readonly addresses: readonly string[] };

/** What this writer may read of: their case, those joined with it, their addresses, and ours. */
async function ownOf({ commits, settings }: World, caseId: string): Promise<Own> {
  const { state } = await commits.load(caseId);
  const people = [...settings.officers, settings.secondContact].map(({ address }) => address);
  if (state.stage === 'unopened') return { cases: [caseId], addresses: people };
  const joined = state.joinedInto === null ? [] : [state.joinedInto];
  const writer = state.writer === null ? [] : [state.writer.address];
  return {
    cases: [caseId, ...state.takenOver, ...joined],
    addresses: [...people, ...writer, ...state.knownSenders],
  };
}

const part = '([a-km-np-z2-9]{4})';
const dash = '(\\s?[\\p{Pd}\\u2212]?\\s?)';
const number = new RegExp(
  `(?<![a-z0-9])(?=(pi${dash})?${part}${dash}${part}${dash}${part}(?![a-z0-9]))`,
  'giu',
);

/** The cases whose numbers a text holds: written out as we write them, or in another way and there. */
async function casesNamed({ commits }: World, text: string): Promise<readonly string[]> {
  const certain = new Set<string>();
  const likely = new Set<string>();
  for (const [, prefix, d0 = '', a = '', d1 = '', b = '', d2 = '', c = ''] of text.matchAll(number)) {
    const id = `${a}${b}${c}`.toLowerCase();
    if (!isCaseId(id)) continue;
    const isDashed = [d1, d2].every((between) => between.trim() !== '');
    if (prefix !== undefined && d0.trim() !== '' && isDashed) certain.add(id);
    // Three words of four letters are no number, but "PI ABCD EFGH JKMN" may be one.
    else if (prefix !== undefined || [d1, d2].every((between) => between === '' || between.trim() !== ''))
      likely.add(id);
  }
  for (const id of [...likely].slice(0, mostNumbers)) {
    if (certain.has(id)) continue;
    const { state } = await commits.load(id);
    if (state.stage !== 'unopened') certain.add(id);
  }
  return [...certain];
}

/** Mail addresses in a text, in the one spelling we know them by; the marks that stand around one are no part of it. */
function addressesIn(text: string): readonly string[] {
  const written =
    text.match(/[^\s@<>"(),:;[\]\\]{1,80}@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu) ?? [];
  return written.flatMap((one) => plainAddress(one.replace(/^[^\p{L}\p{N}]+/u, '')) ?? []);
}

/** Attack, or a busy colleague: an address with dozens of cases, each of which would be loaded. */
const mostCases = 5;

/** Another case whose writer has this address; null where there is none, or where it is this writer's too. */
async function caseOf(
  { commits, settings }: World,
  address: string,
  own: readonly string[],
): Promise<string | null> {
  if (isOurs(address, settings.addresses)) return null;
  const found = await commits.pointed(senderPointer(address));
  if (found.some((id) => own.includes(id))) return null;
  for (const id of found.slice(0, mostCases)) {
    const { state } = await commits.load(id);
    // Whoever forwards a mail is a colleague, until an officer has said whose request it is.
    const isWriter =
      state.stage !== 'unopened' &&
      !state.marks.includes('forwarded-by-staff') &&
      state.knownSenders.includes(address);
    if (isWriter) return id;
  }
  return null;
}
