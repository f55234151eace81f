import { describe, expect, it } from 'vitest';
import { albertaDay, albertaInstant, albertaTime, tzDataProblem } from '../../lib/law/alberta.ts';

const notInstants = [
  '',
  'yesterday',
  '2026-12-01',
  '2026-12-01T06:30',
  '2026-02-30T06:30Z',
  '2026-12-01T24:00Z',
  '2026-12-01T06:60Z',
  '2026-12-01 06:30Z',
  '2026-12-01T06:30Z\n',
  'Tue, 1 Dec 2026 06:30:00 +0000',
  '0000-06-01T00:00Z',
  '9999-12-31T23:00Z',
  '+010000-01-01T00:00Z',
];

describe('Alberta time', () => {
  it('has changed no clock since 8 March 2026', () => {
    expect(
      [
        '2026-03-08T08:59Z',
        '2026-03-08T09:00Z',
        '2026-11-01T08:00Z',
        '2027-01-15T12:00Z',
        '2040-07-01T12:00Z',
      ].map(albertaTime),
    ).toEqual([
      '2026-03-08 01:59',
      '2026-03-08 03:00',
      '2026-11-01 02:00',
      '2027-01-15 06:00',
      '2040-07-01 06:00',
    ]);
  });

  it('changed the clock on the second Sunday of March and the first of November until then', () => {
    expect(
      ['2025-03-09T08:59Z', '2025-03-09T09:00Z', '2025-11-02T07:59Z', '2025-11-02T08:00Z'].map(albertaTime),
    ).toEqual(['2025-03-09 01:59', '2025-03-09 03:00', '2025-11-02 01:59', '2025-11-02 01:00']);
  });

  it('reads seconds, fractions and other zones as the same instant', () => {
    const same = ['2026-12-01T05:59:59.999Z', '2026-11-30T23:59:59-06:00', '2026-12-01T11:29:59.5+05:30'];
    expect(same.map(albertaDay)).toEqual(['2026-11-30', '2026-11-30', '2026-11-30']);
  });

  it.each(notInstants)('refuses %j, which is no instant with its zone', (text) => {
    expect(() => albertaDay(text)).toThrow(RangeError);
    expect(() => albertaTime(text)).toThrow(JSON.stringify(text));
  });

  it('names only the beginning of a text of ten million characters', () => {
    expect(() => albertaDay('2'.repeat(10_000_000))).toThrow(/^.{0,140}$/);
  });
});

describe('the instant of an Alberta wall clock', () => {
  it('is six hours ahead in UTC all year since 2026, and seven in the winters before', () => {
    expect([albertaInstant('2027-01-16', '00:00'), albertaInstant('2026-03-08', '00:00')]).toEqual([
      '2027-01-16T06:00:00.000Z',
      '2026-03-08T07:00:00.000Z',
    ]);
  });

  it('is the first of two in the hour that came twice', () => {
    expect(albertaInstant('2025-11-02', '01:30')).toBe('2025-11-02T07:30:00.000Z');
  });

  it('is an hour later by the clock in the hour that was skipped', () => {
    expect(albertaTime(albertaInstant('2026-03-08', '02:30'))).toBe('2026-03-08 03:30');
  });

  it.each([
    ['2026-02-30', '08:00'],
    ['2026-11-23', '8:00'],
    ['2026-11-23', '24:00'],
    ['2026-11-23', '08:00:00'],
  ])('refuses %s %s', (day, time) => {
    expect(() => albertaInstant(day, time)).toThrow(RangeError);
  });
});

describe('the time zone data of a runtime', () => {
  it('is sound when it knows that December 2026 has no winter time', () => {
    expect(
      tzDataProblem((instant) => (instant === '2026-12-01T12:00:00Z' ? '06:00' : 'asked for another')),
    ).toBeNull();
  });

  it('is stale when it still turns the clock back, and the message says what it showed', () => {
    expect(tzDataProblem(() => '05:00')).toContain('05:00');
  });
});
