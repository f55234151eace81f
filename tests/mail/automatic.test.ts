import { describe, expect, it } from 'vitest';
import { judgeAutomatic } from '../../lib/mail/automatic.ts';
import type { Automatic } from '../../lib/mail/mail.ts';
import { aMail } from './raw.ts';

const person: Automatic = { is: false, why: null };

describe('a mail that a machine wrote', () => {
  it.each([
    ['Return-Path', '<>'],
    ['Return-Path', ' < > '],
    ['Auto-Submitted', 'auto-replied'],
    ['Auto-Submitted', 'AUTO-GENERATED; owner-email="a@example.org"'],
    ['Auto-Submitted', 'auto-notified (no reply needed)'],
    ['Precedence', 'Bulk'],
    ['Precedence', 'junk'],
    ['Precedence', 'list'],
    ['Precedence', 'auto_reply'],
    ['X-Precedence', 'auto-reply'],
    ['X-Auto-Response-Suppress', 'DR, RN, OOF, AutoReply'],
    ['X-Auto-Response-Suppress', 'All'],
    ['X-Autoreply', 'yes'],
    ['X-Autorespond', 'Out of office'],
    ['X-Autoresponder', 'x'],
    ['X-Autoresponse', 'x'],
    ['X-Autoreply-From', 'jane@example.org'],
    ['X-Mail-Autoreply', 'x'],
    ['X-Fc-Machinegenerated', 'true'],
    ['X-Post-Messageclass', '9; Autoresponder'],
    ['List-Id', 'News <news.example.org>'],
    ['List-Unsubscribe', '<mailto:leave@example.org>'],
    ['Delivered-To', 'Autoresponder'],
    ['Delivered-To', 'autoresponder@example.org'],
    ['Content-Type', 'Multipart/Report; report-type=delivery-status; boundary=b'],
    ['X-Failed-Recipients', 'nobody@example.com'],
  ])('says so by %s: %s', (name, value) => {
    expect(judged(name, value)).toEqual({ is: true, why: name });
  });

  it.each([
    ['Return-Path', '<jane@example.org>'],
    ['Auto-Submitted', 'No'],
    ['Auto-Submitted', 'no (a person); x=y'],
    ['Auto-Submitted', ''],
    ['Precedence', 'first-class'],
    ['Precedence', 'bulky'],
    ['X-Auto-Response-Suppress', 'DR, NDR'],
    ['X-Autoreply', 'no'],
    ['X-FC-MachineGenerated', 'false'],
    ['X-POST-MessageClass', '1; Note'],
    ['List-Id', ''],
    ['Delivered-To', 'autoresponders@example.org'],
    ['Content-Type', 'multipart/mixed; boundary="multipart/report"'],
    ['X-Priority', '1'],
    ['Subject', 'Auto-Submitted: auto-replied'],
  ])('is not said by %s: %s', (name, value) => {
    expect(judged(name, value)).toEqual(person);
  });

  it('is a mail from the null sender', () => {
    for (const sender of ['', ' ', '<>']) {
      expect(judgeAutomatic(aMail({}), sender)).toEqual({ is: true, why: 'MAIL FROM:<>' });
    }
  });

  it.each([
    'mailer-daemon@example.org',
    'postmaster@example.org',
    'noreply@example.org',
    'no-reply@example.org',
    'no_reply+case12@example.org',
    'do-not-reply@example.org',
    'donotreply@example.org',
    'do.not.reply@example.org',
    'orders-noreply@example.org',
    'noreply-orders@example.org',
    'ne-pas-repondre@example.org',
    'nepasrepondre@example.org',
  ])('is a mail from an address that nobody answers: %s', (address) => {
    expect(judgeAutomatic(aMail({ from: [{ name: 'Jane', address }] }), 'x@example.org')).toEqual({
      is: true,
      why: 'From',
    });
  });

  it('is a mail from nobody', () => {
    expect(judgeAutomatic(aMail({ from: [] }), 'x@example.org')).toEqual({ is: true, why: 'From' });
  });

  it.each([
    'jane@no-reply.example.org',
    'norepl@example.org',
    'moreply@example.org',
    'postmasters@example.org',
  ])('is not a mail from %s', (address) => {
    expect(judgeAutomatic(aMail({ from: [{ name: '', address }] }), 'x@example.org')).toEqual(person);
  });

  it('is never told of by the value of a header, which is personal data', () => {
    expect(JSON.stringify(judged('X-Failed-Recipients', 'nobody@example.com'))).not.toContain('nobody');
  });
});

function judged(name: string, value: string): Automatic {
  return judgeAutomatic(aMail({ headers: [{ name: name.toLowerCase(), value }] }), 'jane@example.org');
}
