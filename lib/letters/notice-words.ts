import type { Doubt } from '../case/doubts.ts';
import type { Role } from '../case/kinds.ts';
import type { Authenticity, Defect } from '../mail/mail.ts';

/** Why officers are written to about a mail. */
export type Occasion = 'opened' | 'message' | 'repeat' | 'officer-note' | 'set-on-hold';

/** `title` stands in the subject; `line` says what happened, where the title does not say it all. */
export const occasionWords: Readonly<
  Record<Occasion, { readonly title: string; readonly line: string | null }>
> = {
  opened: { title: 'New case', line: null },
  message: { title: 'New message', line: null },
  repeat: {
    title: 'Same message again',
    line: 'This mail came before. Nothing was sent for it, and it changes no date.',
  },
  'officer-note': {
    title: 'Kept as a note',
    line: 'Your mail held no command. It is kept as a note, and nothing was sent to the writer.',
  },
  'set-on-hold': {
    title: 'On hold',
    line: 'The regulator has written. The case is on hold: nothing is sent by itself, and nothing may be deleted. No clock stops.',
  },
};

export const roleWords: Readonly<Record<Role, string>> = {
  person: 'a person writing for themselves',
  representative: 'somebody writing for another person: check the authority before anything is released',
  service: 'a service that sends requests for people: check the authority before anything is released',
  regulator: 'a regulator',
  vendor: 'a vendor',
  press: 'the press',
};

export const trustWords: Readonly<Record<Authenticity['verdict'], string>> = {
  passed: 'Sender address verified. This does not prove who the person is.',
  unknown: 'Sender address NOT verified.',
  failed: 'FORGED? The sender address failed its check.',
};

/** Why a person must look. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  unsure: 'No reading of it is likely enough.',
  'maybe-statutory':
    'It may ask to see or correct personal information, so the 45 days run until you have looked.',
  'no-words': 'It has no words to go by.',
  'other-language': 'It is in a language that this program does not read.',
  'speaks-to-a-machine': 'It gives orders to the program that reads it; those were not heard.',
  disguised: 'Letters in it are disguised, as people do not write.',
  cut: 'It is too long to be read whole.',
  'speaks-of-rights': 'It speaks of exercising rights without saying which.',
  'points-elsewhere': 'It only points elsewhere: to an attachment, or to a message below.',
  quoted: 'Its own words ask nothing; what it quotes does.',
  attached: 'What it asks may stand in what is attached.',
  unreadable: 'It could not be read.',
  regulator:
    "It seems to come from the Commissioner's office or another authority, and got no automatic reply.",
};

export const defectWords: Readonly<Record<Defect, string>> = {
  unparseable: 'The mail could not be read. The original is kept: read it there.',
  'text-truncated': 'The text was too long to be read whole. The original is kept.',
  'too-many-parts': 'The mail has too many parts; not all were read. The original is kept.',
  'winmail-dat': 'The mail has a winmail.dat file, which may hold its real text and files.',
  encrypted: 'The mail is encrypted and could not be read.',
  'no-message-id': 'The mail has no Message-ID, so a repeat of it is hard to tell.',
  'no-from': 'The mail names no sender.',
  'several-from': 'The mail names more than one sender.',
  'hidden-text': 'The mail holds text that its reader would not see.',
};

/** Marks of a case that change what an officer does; `review` and `unparseable` have lines of their own. */
export const markWords: ReadonlyMap<string, string> = new Map([
  ['late', 'The case is late: its last lawful day has passed.'],
  ['deemed-refused', 'The law takes our silence as a refusal (PIPA s. 28(2.1)). The answer is still owed.'],
  ['hold', 'The case is on hold: nothing may be deleted. No clock stops.'],
  ['new-sender', 'The sender is new to this case. Nothing has been released to this address.'],
  ['forwarded-by-staff', 'A colleague forwarded it. Whose request it is has to be settled.'],
  ['maybe-same-as', 'The writer may have another open case about the same thing.'],
]);
