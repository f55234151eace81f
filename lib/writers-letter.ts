import type { OpenedCase } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOrder } from './case/letter-orders.ts';
import type { WordsOrder } from './case/writer-orders.ts';
import { day0Of } from './law/clock.ts';
import { answer, answerVersion } from './letters/answer.ts';
import { authority, authorityVersion } from './letters/authority.ts';
import { closing, closingVersion } from './letters/closing.ts';
import { identity, identityVersion } from './letters/identity.ts';
import type { Letter } from './letters/letter.ts';
import { message, messageVersion } from './letters/message.ts';
import type { FrameFacts } from './letters/message-frame.ts';
import { identityCode } from './mail/identity-code.ts';
import type { World } from './ports.ts';

/** A letter to a writer that an officer ordered, and that moves no clock by itself. */
type WritersOrder = WordsOrder | Extract<LetterOrder, { letter: 'identity' | 'authority' }>;

type Worded = Letter & { readonly version: string };

/** What the wording needs of its place. */
type Wording = Pick<World, 'keys' | 'raw' | 'settings'>;

/** Words a letter as an officer ordered it: the same facts and the same stored text give the same letter, always. */
export async function writersLetter(world: Wording, order: WritersOrder, state: OpenedCase): Promise<Worded> {
  const frame = frameOf(world, order, state);
  switch (order.letter) {
    case 'identity': {
      const { ask, isReminder, toWriter, validUntil } = order;
      const code = identityCode(state.id, ask, world.keys);
      return { ...identity({ ...frame, code, validUntil, toWriter, isReminder }), version: identityVersion };
    }
    case 'authority':
      return { ...authority({ ...frame, words: order.words }), version: authorityVersion };
    case 'answer':
      return { ...(await answerOf(world, order, state, frame)), version: answerVersion };
    case 'message': {
      const words = await wordsOf(world, order);
      return { ...message({ ...frame, words, files: order.files }), version: messageVersion };
    }
    case 'closing':
      return { ...closing({ ...frame, words: await wordsOf(world, order) }), version: closingVersion };
    default: {
      const unknown: never = order;
      throw new Error(`unknown letter ${JSON.stringify(unknown)}`);
    }
  }
}

async function answerOf(
  world: Wording,
  order: WordsOrder & { letter: 'answer' },
  state: OpenedCase,
  frame: FrameFacts,
): Promise<Letter> {
  const one = state.obligations.find(({ id }) => id === order.obligation);
  if (one === undefined || one.kind === 'breach_report')
    throw new Error(`no obligation ${order.obligation} to answer`);
  const { files, outcome, sections } = order;
  const words = await wordsOf(world, order);
  const { kind } = one;
  return answer({ ...frame, kind, outcome, sections, receivedOn: day0Of(one.clock), words, files });
}

/** An officer's own text, as it was stored when it was given. */
async function wordsOf({ raw }: Wording, { body }: WordsOrder): Promise<string> {
  return body === null ? '' : (await raw.get(body.sha256)).toString('utf8');
}

function frameOf({ settings }: Wording, order: WritersOrder, state: OpenedCase): FrameFacts {
  const [officer] = settings.officers;
  if (officer === undefined) throw new Error('settings name no officer');
  const { name, title } = 'contact' in order ? order.contact : officer;
  return {
    caseNumber: caseNumber(state.id),
    language: state.language,
    organization: settings.organization,
    shortName: settings.shortName,
    contact: { name, title, address: settings.addresses[0] ?? officer.address },
    commissioner: settings.commissioner,
  };
}
