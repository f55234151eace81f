import { describe, expect, it } from 'vitest';
import { safeName } from '../../lib/mail/safe-name.ts';

describe('the name of an attachment', () => {
  it.each([
    ['stands as it is', 'Lettre d’accès (2).pdf', 'Lettre d’accès (2).pdf'],
    ['loses its path', '../../etc/passwd', 'passwd'],
    ['loses a Windows path', 'C:\\Users\\jane\\data.xlsx', 'data.xlsx'],
    ['loses line breaks and control characters', 'a\r\nBcc: b\u0000.pdf', 'a Bcc_ b.pdf'],
    ['loses bidi overrides, which turn an extension round', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['loses zero-width characters', 'in\u200bvoice\ufeff.pdf', 'invoice.pdf'],
    ['loses what file systems reserve', 'a<b>:"c"|?*.txt', 'a_b___c____.txt'],
    ['loses dots at its ends', '..hidden. . ', 'hidden'],
    ['is no device', 'CON.txt', '_CON.txt'],
    ['keeps its extension when it is long', `${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
    ['is cut where it has no extension', 'x'.repeat(300), 'x'.repeat(120)],
    ['is cut between characters', `${'x'.repeat(119)}😀😀`, 'x'.repeat(119)],
  ])('%s', (_, written, name) => {
    expect(safeName(written, 1, 'application/pdf')).toBe(name);
  });

  it.each([
    [undefined, 'application/octet-stream', 'attachment-3.bin'],
    ['', 'application/pdf', 'attachment-3.pdf'],
    ['..', 'message/rfc822', 'attachment-3.eml'],
    ['/', 'image/jpeg', 'attachment-3.jpg'],
  ])('is made up from its place and type where it is %j', (written, type, name) => {
    expect(safeName(written, 3, type)).toBe(name);
  });
});
