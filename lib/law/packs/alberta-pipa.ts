import { calendarOf, type Length } from '../calendar.ts';
import type { Pack } from '../pack.ts';
import { albertaHolidays } from './alberta-holidays.ts';

const days = (n: number): Length => ({ count: 'calendar days', n });
const businessDays = (n: number): Length => ({ count: 'business days', n });

/** Alberta's Personal Information Protection Act as numbers; a change of the Act is a new version, which new proofs name. */
export const albertaPipa = {
  id: 'CA-AB-PIPA',
  version: '2026-11-22',
  inForceFrom: '2004-01-01',
  place: 'Alberta',
  calendar: calendarOf(albertaHolidays, 'over holidays'),
  rollSection: 'Interpretation Act s. 22(1)',
  periods: {
    access_request: {
      basis: 'statutory',
      length: days(45),
      section: 'PIPA s. 28(1)(a)',
      mayStopForFee: true,
      beside: null,
    },
    correction_request: {
      basis: 'statutory',
      length: days(45),
      section: 'PIPA s. 28(1)(a)',
      mayStopForFee: false,
      beside: {
        rule: 'An error is corrected as soon as reasonably possible: the 45 days are only the outer limit',
        section: 'PIPA s. 25(2)(a)',
      },
    },
    policy_request: { basis: 'house', length: businessDays(5), why: 'PIPA s. 6(3) sets no days' },
    question: { basis: 'house', length: businessDays(10), why: 'PIPA sets no days for a question' },
    consent_withdrawal: { basis: 'house', length: businessDays(10), why: 'PIPA s. 9 sets no days' },
    complaint: { basis: 'house', length: days(30), why: 'PIPA sets no days for a complaint' },
    breach_report: { basis: 'house', length: days(3), why: 'PIPA s. 34.1 says without unreasonable delay' },
  },
  extension: {
    maxDays: 30,
    section: 'PIPA s. 31(1)',
    grounds: [
      { id: 'a', words: 'not enough detail was given to find the information or record' },
      { id: 'b', words: 'a large amount of information is asked for or has to be searched' },
      { id: 'c', words: 'meeting the time would unreasonably interfere with operations' },
      {
        id: 'd',
        words: 'another organization, public body or government has to be consulted before the decision',
      },
    ],
  },
  fee: {
    section: 'PIPA s. 32',
    refusedFor: 'no fee may be asked for a correction (PIPA s. 32(2))',
    lapseDays: 30,
  },
  withholding: [
    { section: '24(2)(a)', words: 'legal privilege' },
    { section: '24(2)(b)', words: 'confidential commercial information' },
    { section: '24(2)(c)', words: 'collected for an investigation or legal proceeding' },
    { section: '24(2)(d)', words: 'such information might no longer be provided' },
    { section: '24(2)(e)', words: 'a mediation or arbitration' },
    { section: '24(2)(f)', words: 'prosecutorial discretion' },
    { section: '24(3)(a)', words: 'a threat to the life or security of another person' },
    { section: '24(3)(b)', words: 'personal information about another person' },
    { section: '24(3)(c)', words: 'who gave a confidential opinion' },
    { section: '37', words: 'the Commissioner has authorized us to disregard the request' },
  ],
  review: { days: 30, section: 'PIPA s. 47(2)(a)' },
  deemedRefusal: 'PIPA s. 28(2.1)',
  unconfirmed: [
    {
      row: 'the list of holidays but for Sunday (Interpretation Act s. 28(1))',
      belief: 'the eight certain rows, their days in lieu, and Remembrance Day without one',
      safe: 'letters name the day before any rolling, and work aims for a working day before it',
    },
    {
      row: 'Thanksgiving Day and Boxing Day',
      belief: 'probably holidays of the Interpretation Act',
      safe: 'they never make a day later',
    },
    {
      row: 'the grounds of an extension (PIPA s. 31(1)(a) to (d))',
      belief: 'the four as worded here',
      safe: 'an officer picks one and answers for it',
    },
    {
      row: 'the clauses of PIPA s. 24(2) and (3) on what access may or must be refused for',
      belief: 'the nine as listed here, and s. 37 with the authorization of the Commissioner',
      safe: 'an officer names the section and gives the reason in their own words',
    },
    {
      row: 'when an extension must be told (PIPA s. 31)',
      belief: 'before day 45 ends; more than one, as long as they are 30 days in all',
      safe: 'one accepted for sending after that day is void',
    },
    {
      row: 'the stop of the clock for a fee estimate, and its lapse (PIPA s. 32)',
      belief:
        'it stops when the estimate is given, runs again when it is accepted and paid; 30 days of silence',
      safe: 'both end days count against us, and silence ends nothing by itself',
    },
    {
      row: 'when a mail is received (Electronic Transactions Act s. 30)',
      belief: 'when our mail server accepts it',
      safe: 'an officer can set an earlier day freely, a later one only with a reason',
    },
    {
      row: 'whether asking the Commissioner to disregard a request stops the clock (PIPA s. 37)',
      belief: 'probably, while the Commissioner decides',
      safe: 'no clock is stopped for it',
    },
  ],
} as const satisfies Pack;
