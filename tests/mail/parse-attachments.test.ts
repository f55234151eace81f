import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parsed } from './raw.ts';

const mixed = [
  'From: jane@example.org',
  'Message-ID: <one@example.org>',
  'Content-Type: multipart/mixed; boundary=b',
  '',
];

describe('the attachments of a mail', () => {
  it('are named, measured and hashed, inline images too', async () => {
    const { text, attachments } = await parsed(
      ...mixed,
      ...['--b', 'Content-Type: text/plain', '', 'Hello'],
      ...['--b', 'Content-Type: Application/PDF', 'Content-Transfer-Encoding: base64'],
      ...["Content-Disposition: attachment; filename*=utf-8''d%C3%A9lai.pdf", '', 'JVBERg==', ''],
      ...['--b', 'Content-Type: image/png; name="=?utf-8?Q?=C3=A9t=C3=A9=2Epng?="', 'Content-ID: <i>'],
      ...['Content-Disposition: inline', 'Content-Transfer-Encoding: base64', '', 'iVBO'],
      ...['--b', 'Content-Type: application/octet-stream', '', 'x', '--b--'],
    );
    expect(text).toBe('Hello');
    expect(attachments).toEqual([
      { name: 'délai.pdf', type: 'application/pdf', bytes: 4, sha256: sha256('%PDF') },
      { name: 'été.png', type: 'image/png', bytes: 3, sha256: sha256(Buffer.from('iVBO', 'base64')) },
      { name: 'attachment-3.bin', type: 'application/octet-stream', bytes: 1, sha256: sha256('x') },
    ]);
  });

  it('are at most 200; what follows them is still read', async () => {
    const part = ['--b', 'Content-Type: application/zip', '', 'x'];
    const { text, attachments, defects } = await parsed(
      ...mixed,
      ...Array.from({ length: 250 }, () => part).flat(),
      ...['--b', '', 'I want my data.', '--b--'],
    );
    expect([text, attachments.length, defects]).toEqual(['I want my data.', 200, ['too-many-parts']]);
  });

  it.each([
    ['by type', 'Content-Type: application/ms-tnef; name=x'],
    ['by name', 'Content-Type: application/octet-stream; name="WINMAIL.DAT"'],
  ])('are a defect when they are a winmail.dat %s: the text may be inside', async (_, type) => {
    const { defects } = await parsed(...mixed, '--b', type, '', 'x', '--b--');
    expect(defects).toEqual(['winmail-dat']);
  });

  it.each([
    [
      'PGP/MIME',
      [
        'Content-Type: multipart/encrypted; boundary=b',
        '',
        '--b',
        'Content-Type: application/pgp-encrypted',
        '',
        'Version: 1',
        '--b--',
      ],
    ],
    ['S/MIME', ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', '', 'x']],
    ['PGP armour', ['', 'Hello', '', '-----BEGIN PGP MESSAGE-----', '', 'hQ', '-----END PGP MESSAGE-----']],
  ])('and texts are a defect when only a key can read them: %s', async (_, lines) => {
    const { defects } = await parsed(...mixed.slice(0, 2), ...lines);
    expect(defects).toEqual(['encrypted']);
  });
});

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
