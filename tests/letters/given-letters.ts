import { kinds, type Language, languages, type MailKind } from '../../lib/case/kinds.ts';
import { type AcknowledgementFacts, acknowledgement } from '../../lib/letters/acknowledgement.ts';
import type { Letter } from '../../lib/letters/letter.ts';
import type { NoticeFacts } from '../../lib/letters/notice.ts';
import { someCommands } from './given-commands.ts';

const shortPolicy = `# Example policy

Last Updated: July 16, 2020

We keep to the _Personal Information Protection Act_.

- one
- two

Write to [privacy@example.org](mailto:privacy@example.org).
`;

const accessFacts: AcknowledgementFacts = {
  caseNumber: 'PI-ABCD-EFGH-JKMN',
  receivedOn: '2026-11-23',
  occasion: 'opened',
  kinds: ['access_request'],
  review: false,
  statutoryDay: '2027-01-07',
  maybeSameAs: false,
  language: 'en',
  organization: 'Example Firm Inc',
  shortName: 'Example Firm',
  contact: { title: 'Privacy Officer', address: 'privacy@example.org' },
  commissioner: { name: 'Office of the Commissioner', site: 'commissioner.example' },
  policy: shortPolicy,
};

export function givenFacts(changed: Partial<AcknowledgementFacts> = {}): AcknowledgementFacts {
  return { ...accessFacts, ...changed };
}

/** The words of the letter itself: what stands above the rule and the policy. */
export function letterAbove({ text }: Letter): string {
  return text.slice(0, text.indexOf('\n----------'));
}

/** The line or lines that introduce the policy. */
export function introductionOf({ text }: Letter, policy = shortPolicy): string {
  return text
    .slice(text.indexOf('\n----------'), text.length - policy.length)
    .replace(/-{10,}/, '')
    .trim();
}

const subsets: readonly (readonly MailKind[])[] = Array.from({ length: 2 ** kinds.length }, (_, chosen) =>
  chosen === 0 ? ['unrelated'] : kinds.filter((_kind, index) => (chosen >> index) % 2 === 1),
);

export type Written = { readonly facts: AcknowledgementFacts; readonly letter: Letter };

/** Every acknowledgement there is: each set of kinds, sure or not, with a statutory day or without, in each language. */
export function everyAcknowledgement(): readonly Written[] {
  const both = [false, true] as const;
  return [...subsets, []].flatMap((asked) =>
    both.flatMap((review) =>
      both.flatMap((maybeSameAs) =>
        (['2027-01-07', null] as const).flatMap((statutoryDay) =>
          (['opened', 'added', 'corrected'] as const).flatMap((occasion) =>
            languages.map((language: Language) => {
              const facts = givenFacts({
                kinds: asked,
                review,
                maybeSameAs,
                statutoryDay,
                occasion,
                language,
              });
              return { facts, letter: acknowledgement(facts) };
            }),
          ),
        ),
      ),
    ),
  );
}

export function givenNotice(changed: Partial<NoticeFacts> = {}): NoticeFacts {
  return {
    what: 'opened',
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    writer: { name: 'Dana Whitfield', address: 'dana@example.com' },
    role: 'person',
    authenticity: { verdict: 'passed', why: 'DMARC passed for example.com' },
    identity: null,
    marks: [],
    primary: 'access_request',
    review: false,
    doubt: null,
    reasons: [{ kind: 'access_request', phrase: 'everything you have on me' }],
    obligations: [
      {
        kind: 'access_request',
        presumed: false,
        basis: 'statutory',
        dueOn: '2027-01-07',
        targetDay: '2027-01-06',
        lastLawfulDay: '2027-01-08',
        proof: [
          { rule: 'Day 0: received', section: 'PIPA s. 28', day: '2026-11-23' },
          { rule: 'Day 45', section: 'PIPA s. 28(1)(a)', day: '2027-01-07' },
        ],
      },
    ],
    dueOn: '2027-01-07',
    daysLeft: 45,
    reply: { status: 'sent', why: '' },
    subject: 'My data',
    text: 'Hello,\nplease send me everything you have on me.\n',
    attachments: [{ name: 'letter.pdf', type: 'application/pdf', bytes: 123_456 }],
    defects: [],
    pointers: [],
    commands: someCommands,
    ...changed,
  };
}

/** The tags of a page in order, so that two pages with the same tags have the same structure. */
export function tagsOf(html: string): readonly string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

/** What a reader sees of a piece of HTML. */
export function wordsOf(html: string): string {
  const seen = html
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return spaced(seen);
}

export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
