import { describe, expect, it } from 'vitest';
import { commandsIn } from '../../lib/officer/mail-commands.ts';

const today = '2026-11-23';
const asked = (mail: string) => commandsIn(mail, today).given.map((one) => one.asked?.type ?? one.why);

describe('the commands of an officer’s mail', () => {
  it('stand at the top, one or several, and what follows the empty line is the text', () => {
    expect(
      commandsIn('/extend 30 b\n/note told by telephone\n\nThe archive is large.\nSorry.', today),
    ).toEqual({
      given: [
        {
          line: '/extend 30 b',
          asked: {
            type: 'ExtendTime',
            kind: 'access_request',
            days: 30,
            ground: 'b',
            words: 'The archive is large.\nSorry.',
          },
          why: '',
        },
        { line: '/note told by telephone', asked: { type: 'Nothing' }, why: '' },
      ],
      text: 'The archive is large.\nSorry.',
    });
  });

  it('are whole again where a mail program wrapped a long line', () => {
    expect(commandsIn('/received 2026-11-20 handed in at the counter by\nher brother', today).given).toEqual([
      {
        line: '/received 2026-11-20 handed in at the counter by her brother',
        asked: {
          type: 'SetReceipt',
          day: '2026-11-20',
          because: 'handed in at the counter by her brother',
        },
        why: '',
      },
    ]);
  });

  it('stand apart where a mail program doubles each line end, and so do the lines of the text as they were typed', () => {
    const doubled = [
      '/extend 30 b',
      '',
      '/note x',
      '',
      '\u00a0',
      '',
      'Dear Jane,',
      '',
      '\u00a0',
      '',
      'no.',
      '',
      'Jo',
    ];
    const { given, text } = commandsIn(doubled.join('\r\n'), today);
    expect({ lines: given.map(({ line }) => line), text }).toEqual({
      lines: ['/extend 30 b', '/note x'],
      text: 'Dear Jane,\n\nno.\nJo',
    });
  });

  it('that take no arguments end with their line, and others take the line below', () => {
    expect(commandsIn('/help\nDear Jane', today).text).toBe('Dear Jane');
    const [joined] = commandsIn('/extend 30 b\nDear Jane', today).given;
    expect(joined).toEqual({ line: '/extend 30 b Dear Jane', asked: null, why: expect.any(String) });
  });

  it.each([
    ['a path', '/etc/passwd is a file', ['/etc/passwd is a file'], ''],
    ['a slip of the hand', '/s\n\nDear Jane', ['/s'], 'Dear Jane'],
    [
      'a path below a command',
      '/note x\n\n/etc/passwd\n\nDear Jane',
      ['/note x', '/etc/passwd'],
      'Dear Jane',
    ],
  ])('are taken for what stands in their place: %s', (_, mail, lines, text) => {
    const read = commandsIn(mail, today);
    expect({ lines: read.given.map(({ line }) => line), text: read.text }).toEqual({ lines, text });
    expect(read.given.at(-1)?.asked).toBeNull();
  });

  it.each([
    ['a command', 'Dear Jane\n\n/extend 30 b'],
    ['a command as our notices list it', 'Dear Jane\n\n- /extend 30 b'],
    ['and as Outlook does', 'Dear Jane\n\n  *   /extend 30 b<mailto:privacy@example.com>'],
    ['the officers’ address', 'Dear Jane\nprivacy+kq26djfdiwty.o.ne2ekhtnvwatc4gk@example.com'],
    ['that address in a link', 'See <mailto:privacy%2Bkq26djfdiwty.o.ne2ekhtnvwatc4gk@example.com>'],
    ['a quoted line', 'Dear Jane\n> Old.'],
    ['what may announce a quote', 'Dear Jane\n\nOn 23 November 2026 Privacy Inbox wrote:\nOld.'],
    ['an address that announces one', 'Dear Jane\n\nPrivacy Inbox <privacy@example.com> wrote:\nOld.'],
  ])('are not obeyed with a text that is not all the officer’s own: %s', (_, text) => {
    expect(commandsIn(`/note x\n\n${text}`, today)).toEqual({
      given: [
        {
          line: '/note x',
          asked: null,
          why: expect.stringMatching(/the text holds the line ".*nothing was done/),
        },
      ],
      text: '',
    });
  });

  it.each([
    'On 23 November 2026 you wrote:\nwe lost your file.',
    'Your file is in /home/archive and on paper and/or film.',
    '- one /extend two',
    'He wrote: nothing.',
  ])('are obeyed with a text that only sounds so: %s', (text) => {
    const { given, text: read } = commandsIn(`/note x\n\n${text}`, today);
    expect([given[0]?.why, read]).toEqual(['', text]);
  });

  it.each([
    ['in capitals, with spaces in front and CRLF', '  /EXTEND   30   B\r\n\r\n', ['ExtendTime']],
    ['below the first line of a text: a mail that talks about commands gives none', 'Try\n/extend 30 b', []],
    ['in the middle of a line', 'see /extend 30 b', []],
    ['in no text at all', '', []],
    ['that look like a path', '/ home', []],
  ])('%s', (_, mail, types) => {
    expect(asked(mail)).toEqual(types);
  });

  it('that nobody understands are kept as they stand, with how they are written', () => {
    expect(commandsIn('/extnd 30 b', today).given).toEqual([
      { line: '/extnd 30 b', asked: null, why: expect.stringContaining('did you mean /extend 30 b?') },
    ]);
  });

  it('are read only so many, and only so far', () => {
    const { given } = commandsIn(`${'/note x\n'.repeat(1000)}`, today);
    expect(given).toHaveLength(20);
    const [long] = commandsIn(`/note ${'x'.repeat(10_000)}`, today).given;
    expect([long?.asked, long?.line.length]).toEqual([null, 500]);
  });

  it('of a hundred thousand lines are read in time that grows with their number only', () => {
    const { given } = commandsIn(`/note x\n${'y\n'.repeat(100_000)}`, today);
    expect(given).toHaveLength(1);
  });
});
