import type { Given } from './case/orders.ts';
import { type Enclosure, mostFiles, type Writing } from './case/writing.ts';
import type { MailFile } from './mail/files.ts';
import { isSignature } from './officer/signature.ts';
import type { World } from './ports.ts';
import { slipsIn } from './slips.ts';

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
  const words = isSignature(text, officer, world.settings) ? '' : text.trim();
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
    slips: [
      ...filesLeft(files),
      ...(await slipsIn(
        world,
        caseId,
        words,
        enclosed.map((one) => one.name),
      )),
    ],
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
