import type { OpenedCase } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOrder } from './case/letter-orders.ts';
import { albertaDay } from './law/alberta.ts';
import { addDays } from './law/civil.ts';
import { day0Of } from './law/clock.ts';
import { packNamed } from './law/packs/in-force.ts';
import { extension, extensionVersion } from './letters/extension.ts';
import { feeEstimate, feeEstimateVersion } from './letters/fee-estimate.ts';
import type { Letter } from './letters/letter.ts';
import type { Settings } from './settings.ts';

/** The letters to a writer that move a clock once they are accepted for sending. */
type LegalOrder = Extract<LetterOrder, { letter: 'extension' | 'fee-estimate' }>;

/** Words a letter with legal effect, from the case as it stands. Throws for an obligation that it cannot be about. */
export function legalLetter(
  order: LegalOrder,
  state: OpenedCase,
  settings: Settings,
): Letter & { readonly version: string } {
  const [officer] = settings.officers;
  const one = state.obligations.find(({ id }) => id === order.obligation);
  if (officer === undefined || one === undefined || one.clock.basis === 'house')
    throw new Error(`no statutory obligation ${order.obligation} to write about`);
  const common = {
    caseNumber: caseNumber(state.id),
    language: state.language,
    receivedOn: day0Of(one.clock),
    dueOn: one.clock.dueOn,
    words: order.words,
    organization: settings.organization,
    shortName: settings.shortName,
    contact: { name: officer.name, title: officer.title, address: settings.addresses[0] ?? officer.address },
    commissioner: settings.commissioner,
  };
  if (order.letter === 'extension') {
    const { kind } = one;
    const ground = grounds.find((id) => id === order.ground);
    if (ground === undefined || (kind !== 'access_request' && kind !== 'correction_request'))
      throw new Error(`no extension of a ${kind} on ground ${order.ground}`);
    return { ...extension({ ...common, kind, until: order.until, ground }), version: extensionVersion };
  }
  const pack = packNamed(one.clock.pack);
  const acceptBy = pack.calendar.rollForwardForApplicant(
    addDays(albertaDay(order.at), pack.fee?.lapseDays ?? 0),
  );
  const { amount, deposit } = order;
  return { ...feeEstimate({ ...common, amount, deposit, acceptBy }), version: feeEstimateVersion };
}

const grounds = ['a', 'b', 'c', 'd'] as const;
