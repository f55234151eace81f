import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { expect, it, onTestFinished } from 'vitest';
import { smtpRelay } from '../../lib/local/relay.ts';

const letter = {
  key: 'abcdefghjkmn.1.0',
  messageId: 'abcdefghjkmn.1.0@plutomicro.com',
  envelope: { from: 'privacy+bounce@plutomicro.com', to: ['ada@example.org'] },
  bytes: Buffer.from('Subject: Hello\r\nMessage-ID: <abcdefghjkmn.1.0@plutomicro.com>\r\n\r\nText.\r\n'),
};

it('hands the very bytes and the envelope to the relay', async () => {
  const { outgoing, mails } = await aRelay();
  expect(await outgoing.send(letter)).toEqual({ accepted: true, messageId: letter.messageId });
  expect(mails).toEqual([
    { from: letter.envelope.from, to: letter.envelope.to, raw: letter.bytes.toString() },
  ]);
});

it('fails a letter for good when the relay refuses its recipient or its data with 5yz', async () => {
  const { outgoing } = await aRelay({ atRecipient: 550 });
  expect(await outgoing.send(letter)).toEqual({ accepted: false, reason: 'smtp 550' });
  const { outgoing: other } = await aRelay({ atData: 554 });
  expect(await other.send(letter)).toEqual({ accepted: false, reason: 'smtp 554' });
});

it('lets a letter wait when the relay says try again, refuses the sender’s login, or is not there', async () => {
  const { outgoing } = await aRelay({ atRecipient: 451 });
  await expect(outgoing.send(letter)).rejects.toMatchObject({ responseCode: 451 });
  const { outgoing: locked } = await aRelay({ login: true });
  await expect(locked.send(letter)).rejects.toMatchObject({ code: 'EAUTH' });
  const gone = smtpRelay({ host: '127.0.0.1', port: 1, tls: 'none' }, {});
  await expect(gone.send(letter)).rejects.toMatchObject({ code: 'ESOCKET' });
});

it('refuses to start with a relay whose password is not in the environment', () => {
  const relay = {
    host: '127.0.0.1',
    port: 25,
    tls: 'none',
    user: 'inbox',
    passwordVariable: 'NO_SUCH_VARIABLE',
  } as const;
  expect(() => smtpRelay(relay, {})).toThrow('the environment has no NO_SUCH_VARIABLE');
});

async function aRelay(answers: { atRecipient?: number; atData?: number; login?: true } = {}) {
  const mails: { from: string; to: string[]; raw: string }[] = [];
  const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refusal(535)),
    onRcptTo: (_address, _session, done) =>
      done(answers.atRecipient === undefined ? null : refusal(answers.atRecipient)),
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        done(answers.atData === undefined ? null : refusal(answers.atData));
      }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const login = answers.login === true ? { user: 'inbox', passwordVariable: 'RELAY_PASSWORD' } : {};
  return {
    outgoing: smtpRelay({ host: '127.0.0.1', port, tls: 'none', ...login }, { RELAY_PASSWORD: 'wrong' }),
    mails,
  };
}
