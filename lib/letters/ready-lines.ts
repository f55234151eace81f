import { type Kind, kinds } from '../case/kinds.ts';
import { outcomesOf } from '../case/outcomes.ts';

/** A command as an officer types it, and what it does. Words in capitals are left for the officer to fill in. */
export type Told = { readonly line: string; readonly does: string };

/** The words that an officer puts something in the place of before a line is sent. */
export const placeholders = [
  'ADDRESS',
  'AMOUNT',
  'DATE',
  'DAYS',
  'GROUND',
  'HOW',
  'NAME',
  'REASON',
  'REFERENCE',
  'SECTION',
] as const;

export const help = told('/help', 'answers with all commands');
export const send = told('/send', 'sends the writer your text below; it answers and ends nothing');
export const acknowledge = told('/ack', 'sends the writer the acknowledgement that was held back');
export const attachments = told(
  '/attachments',
  'sends the officers the mails of the case as they came, with their files',
);
export const reopen = told('/reopen REASON', 'opens the case again');
export const close = told(
  '/close REASON',
  'closes the case: no answer is owed; text below is shown to you first, then sent',
);
export const spam = told('/spam', 'closes the case: nobody asked for anything');

/** Whose request it is that somebody else sent us. */
export const requester = told(
  '/requester ADDRESS NAME',
  'says whose request it is; until then nobody is written to',
);
/** The same command, for a writer whom no letter reaches. */
export const otherAddress = told(
  '/requester ADDRESS NAME',
  'gives another address of the writer: a letter to this one came back',
);
export const received = told('/received DATE', 'the day it first reached the firm: all dates count from it');

export const askIdentity = told(
  '/identity ask',
  'sends the writer a code: it shows who controls the address',
);
export const confirmIdentity = told(
  '/identity confirmed HOW',
  'the writer is who they say; HOW is how you know',
);
export const askAuthority = told(
  '/authority ask',
  'asks the writer for what lets them act for another (PIPA s. 61)',
);
export const confirmAuthority = told(
  '/authority confirmed HOW',
  'the writer may act for the other person; HOW is how you know',
);

/** What settles a possible breach: without a real risk it ends, with one only the report ends it. */
export const noRealRisk = told(
  '/assessed no-real-risk REASON',
  'there is no real risk of significant harm (PIPA s. 34.1): it ends',
);
export const realRisk = told(
  '/assessed real-risk REASON',
  'there is a real risk of significant harm: the Commissioner must be told',
);
export const reported = told('/reported DATE REFERENCE', 'the Commissioner has been told: it ends');

/** What the case asks, in the order of `kinds`; none for a case that asks nothing. */
export function kindsAre(asked: readonly Kind[], does: string): Told {
  const said = kinds.filter((kind) => asked.includes(kind)).map((kind) => typed[kind]);
  return told(`/kind ${said.length === 0 ? 'unrelated' : said.join(' ')} because REASON`, does);
}

/** How something owed is answered; access is given once it is known to whom. */
export function answer(kind: Exclude<Kind, 'breach_report'>, isCleared: boolean): Told {
  const text = 'with your text below';
  switch (kind) {
    case 'access_request': {
      const once = isCleared ? '' : ', once it is known to whom';
      return told(
        '/answer access all',
        `gives access to all of it ${text}${once}; or part SECTION, refused SECTION, none-found`,
      );
    }
    case 'correction_request':
      return told('/answer correction made', `says that it is corrected, ${text}; or annotated`);
    case 'complaint':
      return told('/answer complaint', `answers the complaint ${text}`);
    case 'consent_withdrawal':
      return told('/answer withdrawal', `answers the withdrawal of consent ${text}: what follows from it`);
    case 'policy_request':
      return told('/answer policy', `answers the policy request ${text}`);
    case 'question':
      return told('/answer question', `answers the question ${text}`);
    default: {
      const unknown: never = kind;
      throw new Error(`unknown kind ${JSON.stringify(unknown)}`);
    }
  }
}

/** An answer that left without us. */
export function answeredByPost(kind: Exclude<Kind, 'breach_report'>): Told {
  const [outcome = 'done'] = outcomesOf[kind];
  return told(`/answered ${typed[kind]} ${outcome} by post on DATE`, 'it has been answered by post');
}

/** Other answers that have a line of their own where there is room. */
export function otherAnswers(kind: Kind): readonly Told[] {
  if (kind === 'access_request')
    return [
      told('/answer access part SECTION', 'gives access to part of it; SECTION is why not to the rest'),
    ];
  if (kind === 'correction_request')
    return [told('/answer correction annotated', 'says that the correction asked for is noted, not made')];
  return [];
}

/** Days and ground are left open: one touch must not take a ground of the law that nobody chose. */
export function extend(kind: Kind): Told {
  return told(
    `/extend ${before(kind)}DAYS GROUND`,
    'takes at most 30 days more in all, on ground a, b, c or d (PIPA s. 31); the writer is told',
  );
}

/** The amount is left open: one touch must not ask anybody for money. */
export function fee(kind: Kind): Told {
  return told(
    `/fee ${before(kind)}AMOUNT`,
    'sends a fee estimate (PIPA s. 32); the clock stands still once it has left',
  );
}

export function paid(kind: Kind): Told {
  return told(
    `/paid ${before(kind)}DATE`,
    'the estimate is accepted and any deposit paid: the clock runs again',
  );
}

export function lapsed(kind: Kind): Told {
  return told(`/lapsed ${before(kind)}REASON`, 'holds the request withdrawn after 30 days of silence');
}

export function withdrawn(kind: Kind): Told {
  return told(`/withdrawn ${before(kind)}REASON`, 'the writer took the request back');
}

/** What officers type for a kind. */
const typed: Readonly<Record<Kind, string>> = {
  breach_report: 'breach',
  access_request: 'access',
  correction_request: 'correction',
  complaint: 'complaint',
  consent_withdrawal: 'withdrawal',
  policy_request: 'policy',
  question: 'question',
};

/** A kind before a command's other arguments; where none is named, access is meant. */
function before(kind: Kind): string {
  return kind === 'access_request' ? '' : `${typed[kind]} `;
}

function told(line: string, does: string): Told {
  return { line, does };
}
