import { describe, expect, it } from 'vitest';
import { bounceAddress } from '../../lib/mail/address.ts';
import { mail } from '../world.ts';
import type { Place } from './place.ts';
import { places } from './places.ts';
import { access, caseOf, inbox, letterOf, order, report } from './post.ts';

/** A case whose extension has left, and the letter that told the writer of it. */
async function extended(place: Place) {
  const caseId = caseOf(await place.deliver(mail(access)));
  await order(place, caseId, '/extend 30 b');
  const commits = await place.commits.commits(caseId);
  for (const commit of commits)
    for (const [n, { letter }] of commit.letters.entries())
      if (letter === 'extension') return { caseId, letter: { commit: commit.n, n } };
  throw new Error('no extension left');
}

const dueOn = async (place: Place, caseId: string) => {
  const { state } = await place.commits.load(caseId);
  return state.stage === 'unopened' ? null : state.obligations[0]?.clock.dueOn;
};

const digests = async (place: Place) =>
  (await place.letters())
    .map(({ key }) => key)
    .filter((key) => key.startsWith('digest-'))
    .toSorted();

describe.each(places)('on $name', ({ open }) => {
  it('a notice of extension that comes back takes the extension back, and the officers hear of it', async () => {
    const place = await open();
    const { caseId, letter } = await extended(place);
    expect(await dueOn(place, caseId)).toBe('2027-02-06');
    const before = (await place.commits.commits(caseId)).length;
    await place.reports(await letterOf(place, caseId, letter), 'failed');
    expect(await dueOn(place, caseId)).toBe('2027-01-07');
    const after = (await place.commits.commits(caseId)).slice(before);
    expect(after.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      'LetterBounced',
      'ExtensionVoid',
      'LetterSent',
      'LetterSent',
    ]);
    expect(after.flatMap(({ letters }) => letters.map((one) => [one.letter, one.to.length]))).toEqual([
      ['confirmation', 2],
      ['confirmation', 2],
    ]);
  });

  it('a report of a delay, and a person who writes to the address of bounces, take nothing back', async () => {
    const place = await open();
    const { caseId, letter } = await extended(place);
    await place.reports(await letterOf(place, caseId, letter), 'delayed');
    const to = bounceAddress(inbox, caseId, letter, place.keys);
    const person = mail('Action: failed\nStatus: 5.1.1', { To: to });
    await place.deliver(person, { recipients: [to] });
    expect(await dueOn(place, caseId)).toBe('2027-02-06');
  });

  it('a digest that comes back goes to the second contact, once', async () => {
    const place = await open();
    await place.deliver(mail(access));
    place.setClock('2026-11-24T14:00:00.000Z');
    await place.sweep();
    const digest = (await place.letters()).find(({ key }) => key === 'digest-2026-11-24');
    if (digest === undefined) throw new Error('no digest left');
    await place.reports(digest, 'failed');
    await place.reports(digest, 'failed');
    expect(await digests(place)).toEqual(['digest-2026-11-24', 'digest-2026-11-24-second']);
  });

  it('a forged address of a digest sends nothing', async () => {
    const place = await open();
    const forged = 'privacy+digest.2026-11-24.abcdefghijkmnpqr@plutomicro.com';
    await place.deliver(report('Action: failed\nStatus: 5.1.1'), { sender: '', recipients: [forged] });
    expect(await place.letters()).toEqual([]);
  });
});
