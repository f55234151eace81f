import { Readable } from 'node:stream';
import { intake } from '../intake.ts';
import { albertaDay } from '../law/alberta.ts';
import { newReceptionId } from '../local/smtp.ts';
import { filingAddress } from '../mail/address.ts';
import { compose } from '../mail/compose.ts';
import type { MailFile } from '../mail/files.ts';
import { presentable } from '../mail/plain-text.ts';
import { newestOf, tellApart } from '../mail/quoted.ts';
import { commandsIn } from '../officer/mail-commands.ts';
import { CannotDo } from './command-line.ts';
import type { Inbox } from './inbox.ts';

type Filed = {
  readonly by: string;
  readonly line: string;
  readonly text: string;
  readonly files: readonly MailFile[];
};

/**
 * Files what came by paper or telephone as a mail to ourselves, so that it is kept raw like any other and goes the one way
 * that every case goes.
 */
export async function fileIt(world: Inbox, { by, files, line, text }: Filed) {
  const { settings } = world;
  const [inbox] = settings.addresses;
  const [officer] = settings.officers;
  if (inbox === undefined || officer === undefined)
    throw new CannotDo('the settings name no address or no officer');
  // Attack: a letter that begins with commands, typed in as it came.
  if (/^[\s\p{Cf}]*\/[a-z]/iu.test(text))
    throw new CannotDo('the text begins with a line that would be read as a command: put a word above it');
  const to = filingAddress(inbox, world.keys);
  const receivedAt = world.now();
  const id = newReceptionId(receivedAt);
  const words = `/${line.trim().replace(/^\//, '').replace(/\s+/g, ' ')}\n\n${text}\n`;
  const why = whyNotRead(words, receivedAt);
  if (why !== null) throw new CannotDo(`nothing was done: ${why}`);
  const bytes = await compose({
    from: { name: officer.name, address: officer.address },
    to: [to],
    replyTo: officer.address,
    subject: 'Filed at the command line',
    text: words,
    html: '',
    messageId: `${id}@${inbox.slice(inbox.lastIndexOf('@') + 1)}`,
    inReplyTo: null,
    date: receivedAt,
    autoSubmitted: null,
    files: files.map(({ content, name, type }) => ({ name, type, content: Buffer.from(content) })),
    ownMark: null,
  });
  const peer = { ip: '127.0.0.1', helo: 'localhost' };
  await world.store(
    { id, sender: officer.address, recipients: [to], receivedAt, peer },
    Readable.from([bytes]),
  );
  const { filed } = await intake(world, id, by);
  if (filed === null) throw new CannotDo('it was kept without a case: look at doctor');
  const { state } = filed.handled;
  const commits = await world.commits.commits(state.id);
  const events = commits.flatMap((commit) => commit.events);
  return { caseId: state.id, events, state: filed.finished?.state ?? state, refused: null };
}

/** Why the mail would not be read as the one command that it is; null where it will. */
function whyNotRead(words: string, at: string): string | null {
  const { given } = commandsIn(newestOf(tellApart(presentable(words).text)), albertaDay(at));
  const wrong = given.find(({ asked }) => asked?.type !== 'Filing');
  if (wrong !== undefined) return wrong.why === '' ? 'the text would be read as a command' : wrong.why;
  return given.length === 1 ? null : 'a mail files one case';
}
