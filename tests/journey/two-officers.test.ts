import { describe, expect, it } from 'vitest';
import { settings } from '../world.ts';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import { aCase, access, addressOf, came, fresh, inbox, order, ordering, roomy, stateOf } from './post.ts';

const blake = 'blake@plutomicro.com';
const officers = [...settings.officers, { name: 'Blake Moreau', title: 'Privacy Officer', address: blake }];
const both = (letter: string) => `${letter} > officer, ${blake}`;

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  shared(
    open,
    (place) => {
      world = place;
    },
    { ...roomy, officers },
  );

  it('two officers who end one request at once are both told what became of it, and one of them ended it', async () => {
    const { id } = await aCase(world);
    const { events, left, types } = await came(world, [id], () =>
      world.deliverAtOnce([
        ordering(world, id, '/answer access none-found\n\nWe searched everything.'),
        ordering(world, id, '/withdrawn access told me on the telephone', { from: blake }),
      ]),
    );
    const given = events.flatMap((event) => (event.type === 'CommandsGiven' ? [event] : []));
    expect(given.map(({ by }) => by).toSorted()).toEqual([blake, 'officer@plutomicro.com']);
    expect(left.filter((letter) => letter === both('commands'))).toHaveLength(2);
    // The one who took it back may come while the answer is on its way; then both stand, and the answer has left.
    expect(types.filter((type) => type === 'ObligationEnded')).toHaveLength(1);
    expect(left.filter((letter) => letter === 'answer > writer').length).toBe(
      types.includes('AnswerOrdered') ? 1 : 0,
    );
    expect((await stateOf(world, id)).stage).toBe('closed');
  });

  it('two who say yes at once send one letter', async () => {
    const { id } = await aCase(world);
    await order(world, id, '/send\n\nHere it is.', { files: [{ name: 'file.pdf', content: 'bytes' }] });
    const { events, left } = await came(world, [id], () =>
      world.deliverAtOnce([
        ordering(world, id, '/yes p1'),
        ordering(world, id, '/yes p1\n\nGo.', { from: blake }),
      ]),
    );
    const outcomes = events.flatMap((event) => (event.type === 'CommandsGiven' ? event.results : []));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'refused']);
    expect(left.filter((letter) => letter === 'message > writer')).toHaveLength(1);
    expect(left.filter((letter) => letter === both('commands'))).toHaveLength(2);
  });

  it('what many write at once is all there', async () => {
    const { id, writer } = await aCase(world);
    const to = addressOf(world, id, 'w');
    const complaint = 'I want to make a complaint: you shared my phone number without my consent.';
    const { events } = await came(world, [id], () =>
      world.deliverAtOnce([
        ordering(world, id, '/extend 30 b'),
        ordering(world, id, '/identity confirmed passport seen', { from: blake }),
        ordering(world, id, '/received 2026-11-20', { from: blake }),
        ordering(world, id, 'A note without a command.'),
        {
          raw: fresh(complaint, { From: writer, To: to }),
          way: { recipients: [to], sender: writer },
        },
      ]),
    );
    const state = await stateOf(world, id);
    expect(state).toMatchObject({ receiptDay: '2026-11-20', identity: { confirmed: { by: blake } } });
    expect(state.obligations.map(({ kind }) => kind)).toEqual(['access_request', 'complaint']);
    expect(state.obligations[0]?.extensions).toHaveLength(1);
    expect(state.obligations[0]?.clock.dueOn).toBe('2027-02-03');
    expect(events.filter(({ type }) => type === 'NoteKept')).toHaveLength(1);
    const again = (await world.commits.load(id)).state;
    expect(again).toEqual(state);
  });

  it('a yes without its number asks which, where another officer’s letter waits too', async () => {
    const { id } = await aCase(world);
    const file = (content: string) => [{ name: 'file.pdf', content }];
    await order(world, id, '/send\n\nOne.', { files: file('1') });
    await order(world, id, '/send\n\nTwo.', { files: file('2'), from: blake });
    const { left, letters } = await came(world, [id], () => order(world, id, '/yes'));
    expect(left).toEqual([both('commands')]);
    expect(letters[0]?.mail.text).toContain('/yes p1 or /yes p2');
  });

  it('two inboxes that are each other’s officers do not write to each other for ever', async () => {
    const other = 'privacy@example.com';
    const officerIs = (address: string) => [{ name: 'A B', title: 'Officer', address }];
    const one = await open({ settings: { ...roomy, officers: officerIs(other) } });
    const two = await open({
      settings: { ...roomy, addresses: [other], officers: officerIs(inbox), staffDomains: [] },
      keys: { current: 'the key of another firm, 32 letters', previous: null },
    });
    const first = await came(one, [], () => one.deliver(fresh(access)));
    let letters = first.letters.filter(({ to }) => to.includes(other));
    expect(letters).toHaveLength(1);
    let exchanged = 0;
    for (let turn = 0; turn < 8 && letters.length > 0; turn += 1) {
      const [to, at] = turn % 2 === 0 ? [two, other] : [one, inbox];
      const arriving = letters;
      const answers = await came(to, [], async () => {
        for (const { wire } of arriving)
          await to.deliver(wire, { recipients: [at], sender: 'bounce@example.net' });
      });
      exchanged += arriving.length;
      letters = answers.letters.filter(({ to: recipients }) =>
        recipients.includes(turn % 2 === 0 ? inbox : other),
      );
    }
    expect(exchanged).toBeLessThanOrEqual(2);
  });
});
