import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf, type Told } from '../../lib/store/mark.ts';

const at = (second: number) => `2026-11-23T15:00:0${second}.000Z`;
const delivered = (second: number, to: string[], of = to.length): Told => ({
  what: 'delivered',
  at: at(second),
  to,
  of,
});

describe('a mark', () => {
  it.each<[string, Told[], ReturnType<typeof markOf>]>([
    ['of nothing told', [], { sentAt: null, deliveredAt: null, delayedAt: null }],
    [
      'of a letter that went its way',
      [{ what: 'sent', at: at(1) }, delivered(2, ['a'])],
      { sentAt: at(1), deliveredAt: at(2), delayedAt: null },
    ],
    [
      'keeps the delivery when the sending is told after it',
      [delivered(2, ['a']), { what: 'sent', at: at(1) }],
      { sentAt: at(1), deliveredAt: at(2), delayedAt: null },
    ],
    [
      'keeps the first sending of a letter that left twice, and its first delivery',
      [{ what: 'sent', at: at(5) }, { what: 'sent', at: at(1) }, delivered(6, ['a']), delivered(2, ['a'])],
      { sentAt: at(1), deliveredAt: at(2), delayedAt: null },
    ],
    [
      'keeps the last of several delays',
      [
        { what: 'delayed', at: at(3) },
        { what: 'delayed', at: at(7) },
        { what: 'delayed', at: at(5) },
      ],
      { sentAt: null, deliveredAt: null, delayedAt: at(7) },
    ],
    [
      'of a letter to two that one has',
      [delivered(2, ['a'], 2), delivered(3, ['a'], 2)],
      { sentAt: null, deliveredAt: null, delayedAt: null },
    ],
    [
      'of a letter to two counts from the last of them',
      [delivered(4, ['b'], 2), delivered(2, ['a'], 2), delivered(9, ['a'], 2)],
      { sentAt: null, deliveredAt: at(4), delayedAt: null },
    ],
  ])('%s', (_, told, mark) => {
    expect(markOf(told)).toEqual(mark);
  });

  it('never goes back: whatever is told besides, a delivery stands and can only have been earlier', () => {
    const one = fc.oneof(
      fc.record({ what: fc.constantFrom('sent' as const, 'delayed' as const), at: fc.nat(9).map(at) }),
      fc
        .tuple(fc.nat(9), fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }))
        .map(([second, to]) => delivered(second, to, 2)),
    );
    fc.assert(
      fc.property(fc.array(one), one, (told, more) => {
        const [before, after] = [markOf(told), markOf([...told, more])];
        for (const what of ['sentAt', 'deliveredAt'] as const)
          if (before[what] !== null) expect((after[what] ?? '~') <= before[what]).toBe(true);
        if (before.delayedAt !== null) expect((after.delayedAt ?? '') >= before.delayedAt).toBe(true);
      }),
    );
  });
});
