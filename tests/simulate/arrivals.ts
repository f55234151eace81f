import { caseIdFrom } from '../../lib/case/case-id.ts';
import type { Command } from '../../lib/case/commands.ts';
import type { Mark } from '../../lib/case/events.ts';
import type { Kind, MailKind } from '../../lib/case/kinds.ts';
import type { MailFacts } from '../../lib/case/mail-facts.ts';
import { digestOf, inDoubt, mailAsking } from '../case/known.ts';
import { refusedDomain, slowDomain } from './deliveries.ts';
import { type Chance, secretly } from './fate.ts';

/** What mails ask, and how often. */
const mixes: readonly (readonly [weight: number, kinds: readonly MailKind[]])[] = [
  [34, ['access_request']],
  [14, ['correction_request']],
  [6, ['access_request', 'policy_request']],
  [5, ['access_request', 'correction_request', 'complaint']],
  [4, ['complaint', 'access_request']],
  [8, ['complaint']],
  [8, ['policy_request']],
  [7, ['question']],
  [5, ['consent_withdrawal']],
  [4, ['breach_report']],
  [5, ['unrelated']],
];

/** The facts of a mail as intake would have judged them, so that thousands of cases need no thousands of mails parsed. */
export function mailFactsOf(n: number, receivedAt: string, chance: Chance): MailFacts {
  const name = `sim-${n}`;
  const domain =
    [refusedDomain, slowDomain, slowDomain, slowDomain, slowDomain][chance(30)] ?? 'writers.example.org';
  const facts = mailAsking(weighted(mixes, chance), {
    receptionId: name,
    digest: digestOf(name),
    messageId: chance(20) === 0 ? null : `${name}@writers.example.org`,
    receivedAt,
    from: chance(40) === 0 ? null : { name: 'A Writer', address: `writer-${n}@${domain}` },
  });
  const spoken: MailFacts =
    chance(5) === 0 ? { ...facts, understood: { ...facts.understood, language: 'fr' } } : facts;
  if (chance(60) === 0) return { ...spoken, origin: 'regulator' };
  return chance(8) === 0 ? inDoubt(spoken) : spoken;
}

/** The command by which such a mail opens its case, committed a moment after it was received. */
export function openingOf(mail: MailFacts, at: string, chance: Chance): Command & { type: 'OpenCase' } {
  const marks: Mark[] = [
    ...(mail.understood.review ? (['review'] as const) : []),
    ...(mail.origin === 'regulator' ? (['hold'] as const) : []),
  ];
  const id = `mail ${mail.digest} ${mail.receptionId}`;
  return { type: 'OpenCase', id, caseId: caseIdFrom(secretly(chance, 8)), at, mail, marks, pointers: [] };
}

/** What a mail makes the firm owe, presumed or not. */
export function asksFor({ understood }: MailFacts): readonly Kind[] {
  const named = understood.kinds.flatMap(({ kind }) => (kind === 'unrelated' ? [] : [kind]));
  const isPresumed = understood.review && understood.statutoryClock;
  const isStatutory = named.some((kind) => kind === 'access_request' || kind === 'correction_request');
  return isPresumed && !isStatutory ? [...named, 'access_request'] : named;
}

/** Mails that go the whole way: raw bytes, the folder, the reader, the classifier. */
const rawTexts = [
  'Please send me a copy of all personal information you hold about me.',
  'Please send me your privacy policy.',
  'The address you have on file for me is wrong. Please correct my personal information.',
  'I want to complain about how you handled my personal information.',
  'Hello, I have a question about how long you keep the records of customers.',
  'Please stop using my personal information for marketing. I withdraw my consent.',
  'I believe my personal data was leaked in a breach at your company.',
  'Good day, see you next week at the office.',
];

export function rawMailOf(n: number, receivedAt: string, chance: Chance): { raw: string; sender: string } {
  const sender = `raw-${n}@writers.example.org`;
  const headers = [
    `From: A Writer <${sender}>`,
    'To: privacy@plutomicro.com',
    `Subject: Request ${n}`,
    `Message-ID: <raw-${n}@writers.example.org>`,
    `Date: ${new Date(receivedAt).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  return { raw: [...headers, '', rawTexts[chance(rawTexts.length)], ''].join('\r\n'), sender };
}

function weighted<T>(rows: readonly (readonly [weight: number, value: T])[], chance: Chance): T {
  let left = chance(rows.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, value] of rows) {
    if (left < weight) return value;
    left -= weight;
  }
  throw new Error('nothing to choose from');
}
