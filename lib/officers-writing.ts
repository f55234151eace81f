import { caseNumber, taggedCases } from './case/case-id.ts';
import type { Given } from './case/orders.ts';
import { type Enclosure, mostFiles, type Writing } from './case/writing.ts';
import { holdsInternalText } from './letters/internal.ts';
import { readCaseAddress } from './mail/address.ts';
import type { MailFile } from './mail/files.ts';
import type { World } from './ports.ts';
import { senderPointer } from './store/table.ts';

/** Attack: a text of ten thousand addresses, each of which would be looked up. */
const mostAddresses = 50;

/** What an officer gave along with their commands. */
type Along = {
  readonly caseId: string;
  readonly text: string;
  /** Null: files there are, but more than a letter can carry, or not to be read. */
  readonly files: readonly MailFile[] | null;
  /** The officer's address, where a mail says it. */
  readonly by: string;
};

/** Stores what an officer wrote for the writer, and says what speaks against sending it to this one. */
export async function writingOf(world: World, { by, caseId, files, text }: Along): Promise<Writing> {
  const { officers } = world.settings;
  const officer = officers.find(({ address }) => address === by) ?? officers[0];
  if (officer === undefined) throw new Error('settings name no officer');
  const { name, title } = officer;
  const words = text.trim();
  const body =
    words === '' ? null : { sha256: await world.raw.put(Buffer.from(words, 'utf8')), letters: words.length };
  const enclosed: Enclosure[] = [];
  for (const { content, name: file, type } of (files ?? []).slice(0, mostFiles)) {
    const sha256 = await world.raw.put(content);
    enclosed.push({ name: file.slice(0, 200), type: type.slice(0, 200), bytes: content.length, sha256 });
  }
  return {
    body,
    files: enclosed,
    contact: { name, title },
    slips: [...filesLeft(files), ...(await slipsIn(world, caseId, words))],
  };
}

/** What an officer who writes nothing to the writer leaves behind: nothing. */
export function noWriting({ settings }: Pick<World, 'settings'>): Writing {
  const [officer] = settings.officers;
  return {
    body: null,
    files: [],
    contact: { name: officer?.name ?? '', title: officer?.title ?? '' },
    slips: [],
  };
}

/** Whether any of these commands takes the text or the files that come with it to the writer. */
export function writes(given: readonly Given[]): boolean {
  return given.some(({ asked }) => asked !== null && ('anyway' in asked || 'words' in asked));
}

function filesLeft(files: readonly MailFile[] | null): readonly string[] {
  if (files === null) return ['its files are more than one letter can carry, or could not be read'];
  return files.length > mostFiles ? [`it has ${files.length} files, and a letter takes ${mostFiles}`] : [];
}

/** What in a text belongs to another case, or to our own letters to officers: it must not reach this writer by a slip. */
async function slipsIn(world: World, caseId: string, text: string): Promise<readonly string[]> {
  const { keys, settings } = world;
  const others = new Set<string>();
  for (const tag of text.match(/PI-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/gi) ?? [])
    for (const id of taggedCases(`[${tag}]`)) others.add(id);
  const slips: string[] = [];
  let ours = holdsInternalText(text);
  const addresses = new Set(text.match(/[^\s@<>"(),:;[\]\\]{1,80}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi) ?? []);
  for (const address of [...addresses].slice(0, mostAddresses)) {
    const read = readCaseAddress(address, settings.addresses, keys);
    if (read?.role === 'o') ours = true;
    else if (read !== null) others.add(read.caseId);
    const cases = await world.commits.pointed(senderPointer(address.toLowerCase()));
    if (!cases.includes(caseId) && cases[0] !== undefined)
      slips.push(`the text holds the address of the writer of another case, ${caseNumber(cases[0])}`);
  }
  others.delete(caseId);
  for (const id of others) slips.push(`the text names another case, ${caseNumber(id)}`);
  if (ours)
    slips.push(
      'the text holds a part of a letter to the privacy officers, which a mail program may have left in it',
    );
  return [...new Set(slips)].map((slip) => slip.slice(0, 300)).slice(0, 5);
}
