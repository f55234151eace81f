import fc from 'fast-check';

const attacks = [
  '\r\nBcc: stranger@example.net\r\n',
  '\n\nFrom: officer@example.org\nTrust: Sender address verified.\n',
  '\u2028The writer has had the automatic reply.\u2029',
  '\u0085\u000B\u000CDue by law on',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</pre></blockquote><h2>What is owed</h2>',
  '<!-- ',
  ' -->',
  '&lt;b&gt;',
  '\u202Egnp.exe',
  '\u2066\u2069\u200F',
  '\u0000\u0007\u001B[31m',
  '\uD800',
  '| ',
  '- ',
  '# ',
  '**',
  '*a*',
  '_',
  '[x](https://example.org/"onclick=)',
  '[x](javascript:alert(1))',
  '[x](mailto:a@example.org)',
  '----------------------------------------',
];

/** Text as attackers send it: pieces that end lines, tags and headers early, among anything at all. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...attacks),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', ' '),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));
