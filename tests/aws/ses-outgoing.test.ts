import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { sesOutgoing } from '../../lib/aws/ses-outgoing.ts';
import { messageIdPointer } from '../../lib/store/table.ts';
import { region } from './engines.ts';
import { type Mood, openSesEndpoint } from './ses-endpoint.ts';

const letter = {
  key: 'abcdefghjkmn.1.0',
  messageId: 'abcdefghjkmn.1.0.0123456789abcdef@plutomicro.com',
  envelope: {
    from: 'privacy+abcdefghjkmn.b1-0.abcdefghijkmnpqr@plutomicro.com',
    to: ['ada@example.org', 'second@example.org'],
  },
  bytes: Buffer.from('Message-ID: <x@plutomicro.com>\r\nDate: now\r\nSubject: Hello\r\n\r\nText.\r\n'),
};

describe('the request to SES', () => {
  // This client alone: the others speak to an endpoint.
  const client = new SESClient({ region });
  const ses = mockClient(client);
  const outgoing = sesOutgoing(client, 'privacy-inbox', region);
  afterEach(() => void ses.reset());

  it('carries the bytes, the envelope, the configuration set and the tags', async () => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: '010d0-0123abcd-000000' });
    const taken = await outgoing.send(letter);
    expect(taken).toEqual({ accepted: true, messageId: '010d0-0123abcd-000000@ca-central-1.amazonses.com' });
    expect(ses.commandCalls(SendRawEmailCommand).map(({ args }) => args[0].input)).toEqual([
      {
        Source: letter.envelope.from,
        Destinations: letter.envelope.to,
        RawMessage: { Data: letter.bytes },
        ConfigurationSetName: 'privacy-inbox',
        Tags: [
          { Name: 'case', Value: 'abcdefghjkmn' },
          { Name: 'commit', Value: '1' },
          { Name: 'n', Value: '0' },
          { Name: 'letter', Value: 'abcdefghjkmn_1_0' },
        ],
      },
    ]);
  });

  it('answers an id by whose first part replies find the case, whatever SES puts behind it', async () => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: '010d0-0123abcd-000000' });
    const taken = await outgoing.send(letter);
    const inReplies = messageIdPointer('010d0-0123abcd-000000@eu-west-1.amazonses.com');
    expect(taken.accepted && messageIdPointer(taken.messageId)).toBe(inReplies);
  });

  it('leaves the sender to the headers where there is none in the envelope', async () => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: 'x' });
    await outgoing.send({
      ...letter,
      key: 'merged-2026-11-23T15-3',
      envelope: { from: '', to: ['o@example.org'] },
    });
    const [call] = ses.commandCalls(SendRawEmailCommand);
    expect(call?.args[0].input).not.toHaveProperty('Source');
    expect(call?.args[0].input.Tags).toEqual([{ Name: 'letter', Value: 'merged-2026-11-23T15-3' }]);
  });

  it('is not made for a letter that SES would not take for its size', async () => {
    ses.on(SendRawEmailCommand).resolves({ MessageId: 'x' });
    const bytes = Buffer.alloc(10 * 1024 * 1024 + 1);
    expect(await outgoing.send({ ...letter, bytes })).toEqual({
      accepted: false,
      reason: 'ses: above 10 MB',
    });
    expect(ses.calls()).toHaveLength(0);
    expect((await outgoing.send({ ...letter, bytes: bytes.subarray(1) })).accepted).toBe(true);
  });

  it.each(['MessageRejected', 'InvalidParameterValue'])(
    'that SES answers with %s fails the letter for good, in words without an address',
    async (name) => {
      ses
        .on(SendRawEmailCommand)
        .rejects(Object.assign(new Error('ada@example.org: illegal characters'), { name }));
      expect(await outgoing.send(letter)).toEqual({ accepted: false, reason: `ses ${name}` });
    },
  );

  it('that SES rejects for an identity that is not verified leaves the letter waiting', async () => {
    const words =
      'Email address is not verified. The following identities failed the check in region CA-CENTRAL-1: plutomicro.com';
    const fault = Object.assign(new Error(words), { name: 'MessageRejected' });
    ses.on(SendRawEmailCommand).rejects(fault);
    await expect(outgoing.send(letter)).rejects.toBe(fault);
  });

  it.each([
    'MailFromDomainNotVerifiedException',
    'Throttling',
    'AccountSendingPausedException',
    'ConfigurationSetSendingPausedException',
    'ConfigurationSetDoesNotExistException',
    'AccessDenied',
    'ServiceUnavailable',
    'TimeoutError',
  ])('that SES answers with %s leaves the letter waiting', async (name) => {
    const fault = Object.assign(new Error('not now'), { name });
    ses.on(SendRawEmailCommand).rejects(fault);
    await expect(outgoing.send(letter)).rejects.toBe(fault);
  });
});

describe('over the wire', () => {
  it('one letter is one request, and what SES took is what we handed over', async () => {
    const { endpoint, outgoing } = await anEndpoint();
    expect(await outgoing.send(letter)).toMatchObject({ accepted: true });
    const [taken] = endpoint.letters;
    expect(taken?.raw).toEqual(letter.bytes);
    expect(taken).toMatchObject({ source: letter.envelope.from, destinations: letter.envelope.to });
    expect(taken?.wire.toString()).toContain(`Message-ID: <${taken?.messageId}@ca-central-1.amazonses.com>`);
  });

  it.each<[Mood, string, number]>([
    ['throttle', 'Throttling', 0],
    ['fail', 'ServiceUnavailable', 0],
    ['pause', 'AccountSendingPausedException', 0],
    ['unverified', 'MessageRejected', 0],
    ['hang', 'TimeoutError', 0],
    // The one window in which a letter may leave twice: SES has it, and we do not know.
    ['lose-answer', 'TimeoutError', 1],
  ])('SES that will %s is asked once, and no more', async (mood, name, left) => {
    const { endpoint, outgoing } = await anEndpoint(mood);
    await expect(outgoing.send(letter)).rejects.toMatchObject({ name });
    expect([endpoint.asked(), endpoint.letters.length]).toEqual([1, left]);
  });

  it('a refusal is an answer', async () => {
    const { outgoing } = await anEndpoint('reject');
    expect(await outgoing.send(letter)).toEqual({ accepted: false, reason: 'ses MessageRejected' });
  });
});

async function anEndpoint(...moods: readonly Mood[]) {
  const endpoint = await openSesEndpoint(region);
  endpoint.next(...moods);
  const client = new SESClient({
    region,
    endpoint: endpoint.url,
    credentials: { accessKeyId: 'loopback', secretAccessKey: 'loopback' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 150, throwOnRequestTimeout: true },
  });
  onTestFinished(async () => {
    client.destroy();
    await endpoint.close();
  });
  return { endpoint, outgoing: sesOutgoing(client, 'privacy-inbox', region) };
}
