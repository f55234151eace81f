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
});
