import * as z from 'zod';
import { kinds } from '../../lib/case/kinds.ts';

// The contract of DESIGN 8, written down a second time: what a command prints is checked against this, never against
// the code that prints it.
const day = z.iso.date();
const instant = z.iso.datetime();
const number = z.string().regex(/^PI-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
const kind = z.enum([...kinds, 'unrelated']);
const basis = z.enum(['statutory', 'house']);
const proof = z.array(z.object({ day, section: z.string().min(1), rule: z.string().min(1) })).min(1);

export const deliverRow = z.object({
  file: z.string(),
  outcome: z.enum(['opened', 'joined', 'duplicate', 'officer', 'automatic', 'unparseable']),
  case: number.nullable(),
  kinds: z.array(kind),
  primary: kind,
  receivedAt: instant,
  dueOn: day.nullable(),
  basis: basis.nullable(),
  autoReply: z.object({ sent: z.boolean(), why: z.string().min(1) }),
});

export const classifyRow = z.object({
  file: z.string(),
  kinds: z.array(z.object({ kind, confidence: z.number().min(0).max(1) })).min(1),
  primary: kind,
  review: z.boolean(),
  statutoryClock: z.boolean(),
  writer: z.enum(['person', 'representative', 'service', 'regulator', 'vendor', 'press']),
  language: z.enum(['en', 'fr', 'other']),
  reasons: z.array(z.object({ kind, phrase: z.string().min(1) })),
  automatic: z.object({ is: z.boolean(), why: z.string().nullable() }),
});

export const dueRow = z.object({
  statutoryDay: day.nullable(),
  lastLawfulDay: day.nullable(),
  targetDay: day,
  proof,
});

export const caseRow = z.object({
  case: number,
  stage: z.enum(['open', 'waiting', 'paused', 'closed']),
  primary: kind,
  kinds: z.array(kind),
  requester: z.string().nullable(),
  receivedAt: instant,
  dueOn: day.nullable(),
  basis: basis.nullable(),
  daysLeft: z.int().nullable(),
  marks: z.array(z.string()),
  identity: z.enum(['none', 'asked', 'address-controlled', 'confirmed']),
  authority: z.enum(['not-needed', 'none', 'asked', 'confirmed']),
  previews: z.array(
    z.object({
      code: z.string(),
      letter: z.enum(['answer', 'message', 'closing']),
      files: z.array(z.string()),
      by: z.string(),
      until: instant,
    }),
  ),
  joinedInto: number.nullable(),
  takenOver: z.array(number),
  troubles: z.array(z.object({ at: instant, letter: z.string(), how: z.string(), why: z.string() })),
  obligations: z.array(
    z.object({
      id: z.string(),
      kind,
      presumed: z.boolean(),
      status: z.string(),
      basis,
      statutoryDay: day.nullable(),
      lastLawfulDay: day.nullable(),
      targetDay: day,
      dueOn: day,
      proof,
    }),
  ),
});

export const shownRow = caseRow.extend({
  history: z.array(
    z.object({ at: instant, says: z.string().min(1), event: z.looseObject({ type: z.string() }) }),
  ),
});

export const letterRow = z.object({
  id: z.string(),
  case: number.nullable(),
  letter: z.string(),
  to: z.array(z.string()).min(1),
  subject: z.string().nullable(),
  status: z.string(),
  sentAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  delayedAt: instant.nullable(),
  file: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
});

export const sweptRow = z.object({
  reminders: z.int(),
  sent: z.int(),
  recovered: z.int(),
  failures: z.int(),
});

export const checkRow = z.object({
  check: z.string().min(1),
  ok: z.enum(['yes', 'no', 'look']),
  says: z.string().min(1),
});
