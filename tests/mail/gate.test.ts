import { describe, expect, it } from 'vitest';
import { Gate } from '../../lib/mail/gate.ts';
import { rawOf } from './raw.ts';

const megabyte = `${'a line of text that goes on and on, and ends here\r\n'.repeat(21_000)}`;

describe('what the parser is given to read', () => {
  it('is the mail as it stands', () => {
    const mail = rawOf('Subject: x', 'Content-Type: text/plain', '', 'format=flowed', '-- ', 'no end');
    expect(through(mail)).toEqual({ passed: mail.toString('latin1'), flowed: null, truncated: false });
  });

  it('is the same however the bytes arrive', () => {
    const mail = rawOf('Content-Type: text/plain;', ' format=flowed; delsp=yes', '', 'Hello ', 'there');
    expect(through(mail, 1)).toEqual(through(mail));
  });

  it('has format=flowed blinded at its length, so that our own reading joins the lines', () => {
    const mail = rawOf('Content-Type: text/plain; charset=utf-8;', ' Format="Flowed"; DelSp=yes', '', 'x');
    expect(through(mail)).toEqual({
      passed: mail.toString('latin1').replace('Flowed', 'fl0wed'),
      flowed: { delSp: true },
      truncated: false,
    });
  });

  it('has it blinded in the header of a part, and nowhere else', () => {
    const attachment = [
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Content-Type: text/plain; format=flowed',
      '',
    ];
    const mail = rawOf(
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; format=flowed',
      '',
      'format=flowed',
      ...attachment,
      '--b--',
      '',
    );
    const { passed, flowed } = through(mail);
    expect(passed).toContain('Content-Type: text/plain; format=fl0wed\r\n\r\nformat=flowed\r\n');
    expect(passed).toContain(attachment.join('\r\n'));
    expect(flowed).toEqual({ delSp: false });
  });

  it('does not call an attached text flowed', () => {
    const mail = rawOf('Content-Type: text/plain; format=flowed', 'Content-Disposition: attachment', '', 'x');
    expect(through(mail).flowed).toBeNull();
  });

  it('is 4 MB of text and no more', () => {
    const { passed, truncated } = through(rawOf('Subject: x', '', megabyte.repeat(6)));
    expect(passed.length).toBeGreaterThan(4_000_000);
    expect(passed.length).toBeLessThan(4_200_000);
    expect(truncated).toBe(true);
  });

  it('is 4 MB of text even without line ends', () => {
    const { passed, truncated } = through(rawOf('Subject: x', '', 'x'.repeat(6_000_000)), 65_536);
    expect(passed.length).toBeLessThan(4_200_000);
    expect(truncated).toBe(true);
  });

  it('is every attachment whole, before and after too much text', () => {
    const file = [
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjQK'.repeat(5),
    ];
    const mail = rawOf(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      ...file,
      '--b',
      'Content-Type: text/html',
      '',
      megabyte.repeat(6),
      '--b',
      ...file,
      '--b--',
      '',
    );
    const { passed, truncated } = through(mail, 65_536);
    expect(passed.split(file.join('\r\n')).length).toBe(3);
    expect(passed.endsWith('--b--\r\n')).toBe(true);
    expect(truncated).toBe(true);
  });

  it('is a large attachment as it stands', () => {
    const mail = rawOf('Content-Type: application/zip', '', megabyte.repeat(6));
    expect(through(mail, 65_536)).toEqual({
      passed: mail.toString('latin1'),
      flowed: null,
      truncated: false,
    });
  });

  it('counts the first of two Content-Types, as the parser does', () => {
    const mail = rawOf('Content-Type: application/zip', 'Content-Type: text/plain', '', megabyte.repeat(6));
    expect(through(mail).truncated).toBe(false);
  });

  it('takes no format from a second Content-Type', () => {
    const mail = rawOf('Content-Type: text/plain', 'Content-Type: text/plain; format=flowed', '', 'x');
    expect(through(mail)).toEqual({ passed: mail.toString('latin1'), flowed: null, truncated: false });
  });

  it('has no delimiter in the middle of an overlong line', () => {
    const gate = new Gate();
    const start = rawOf('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x'.repeat(5000));
    const end = rawOf('--b', 'Content-Type: text/plain; format=flowed', '', '');
    const passed = [gate.pass(start), gate.pass(end), gate.end()];
    expect(Buffer.concat(passed).equals(Buffer.concat([start, end]))).toBe(true);
  });

  it('is all of a multipart whose delimiter cannot be told', () => {
    const mail = rawOf('Content-Type: multipart/mixed; boundary*0=b', '', megabyte.repeat(6));
    expect(through(mail).passed.length).toBe(mail.length);
  });
});

function through(mail: Buffer, size = mail.length) {
  const gate = new Gate();
  const passed: Buffer[] = [];
  for (let at = 0; at < mail.length; at += size) passed.push(gate.pass(mail.subarray(at, at + size)));
  passed.push(gate.end());
  return { passed: Buffer.concat(passed).toString('latin1'), flowed: gate.flowed, truncated: gate.truncated };
}
