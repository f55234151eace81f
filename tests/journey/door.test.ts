import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { describe, expect, it, onTestFinished } from 'vitest';
import { partsFolder } from '../../lib/local/parts.ts';
import { rawFolder } from '../../lib/local/raw-folder.ts';
import { openSmtp } from '../../lib/local/smtp.ts';
import type { Reception } from '../../lib/mail/mail.ts';
import { aFolder } from '../folder.ts';
import { mail } from '../world.ts';
import { run, startInbox } from './child.ts';

const inbox = 'privacy@plutomicro.com';

// On this machine alone: on AWS the door is SES, and what it tells is taken in by tests/aws/receive.test.ts.
describe('the SMTP door', () => {
  it('answers 250 only once mail and envelope are on disk', async () => {
    const { send, incoming, receptions } = await aDoor();
    const { response } = await send({ from: 'ada@example.org', to: [inbox] }, mail('Hello'));
    const id = response.split(' ').at(-1);
    expect(incoming()).toEqual([`${id}.eml`, `${id}.json`]);
    expect(receptions).toMatchObject([{ id, sender: 'ada@example.org', recipients: [inbox] }]);
  });

  it('announces its size, and neither STARTTLS nor AUTH', async () => {
    const { port } = await aDoor();
    const said = await talk(port, ['EHLO client.example.org', 'QUIT']);
    expect(said).toContain('SIZE 41943040');
    expect(said).not.toMatch(/STARTTLS|AUTH/);
  });

  it('takes mail for our own addresses only, with any label and in any letter case', async () => {
    const { send, receptions } = await aDoor();
    await send({ from: 'ada@example.org', to: ['Privacy+anything@PlutoMicro.com', inbox] }, mail('Hello'));
    expect(receptions[0]?.recipients.map((one) => one.toLowerCase())).toEqual([
      'privacy+anything@plutomicro.com',
      inbox,
    ]);
    await expect(
      send({ from: 'ada@example.org', to: ['someone@example.net'] }, mail('Relay me')),
    ).rejects.toMatchObject({
      responseCode: 550,
    });
  });

  it('takes the null sender', async () => {
    const { send, receptions } = await aDoor();
    await send({ from: '', to: [inbox] }, mail('A bounce'));
    expect(receptions[0]?.sender).toBe('');
  });

  it('refuses a mail above 40 MB, declared or not, and keeps nothing of it', async () => {
    const { port, send, incoming, parts } = await aDoor();
    const declared = ['EHLO c', 'MAIL FROM:<ada@example.org> SIZE=41943041', 'QUIT'];
    expect(await talk(port, declared)).toMatch(/^552/m);
    const large = Buffer.alloc(41_943_041 + 1000, 'a line of text\r\n');
    await expect(send({ from: 'ada@example.org', to: [inbox] }, large)).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(incoming()).toEqual([]);
    expect(parts().filter((name) => name.endsWith('.json'))).toEqual([]);
  });

  it('refuses the 101st recipient', async () => {
    const { port } = await aDoor();
    const many = Array.from({ length: 101 }, (_, n) => `RCPT TO:<privacy+${n}@plutomicro.com>`);
    const said = await talk(port, ['EHLO c', 'MAIL FROM:<ada@example.org>', ...many, 'QUIT']);
    expect(said.match(/^452/gm)).toHaveLength(1);
  });

  it('keeps nothing that counts of a mail whose sender hangs up in the middle', async () => {
    const { port, incoming, receptions } = await aDoor();
    const words = [
      'EHLO c',
      'MAIL FROM:<ada@example.org>',
      `RCPT TO:<${inbox}>`,
      'DATA',
      'Subject: half\r\n\r\nHalf a',
    ];
    await talk(port, words, true);
    expect([incoming(), receptions]).toEqual([[], []]);
  });
});

describe('start', () => {
  it('says which port is taken and by which flag to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, stderr } = await run(
      'start',
      '--smtp-port',
      String(port),
      '--data',
      join(await aFolder(), 'data'),
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`port ${port}`) });
    expect(stderr).toContain('--smtp-port');
  });

  it('works twice on one folder, one after the other, but not at once, and other commands work beside it', async () => {
    const folder = join(await aFolder(), 'data');
    expect(await (await startInbox(folder)).stop()).toBe(0);
    const running = await startInbox(folder);
    const second = await run('start', '--smtp-port', '0', '--data', folder);
    expect({ code: second.code, says: second.stderr }).toMatchObject({
      code: 1,
      says: expect.stringContaining('another process'),
    });
    const clock = await run('cases', '--at', '2026-12-01T00:00:00Z', '--data', folder);
    expect({ code: clock.code, says: clock.stderr }).toMatchObject({
      code: 1,
      says: expect.stringContaining('--at'),
    });
    const delivered = await run('deliver', 'samples/01-access-request.eml', '--data', folder, '--json');
    expect(delivered.rows).toMatchObject([{ outcome: 'opened', autoReply: { sent: true } }]);
    expect(await running.stop()).toBe(0);
    expect(existsSync(join(folder, 'running'))).toBe(false);
  });
});

async function aDoor() {
  const folder = await aFolder();
  const parts = await partsFolder(folder, 'process-1');
  const raw = await rawFolder(join(folder, 'raw'), 'process-1', parts);
  const receptions: Reception[] = [];
  const door = await openSmtp({
    host: '127.0.0.1',
    port: 0,
    addresses: [inbox],
    now: () => '2026-11-23T15:00:00.000Z',
    receive: async (reception: Reception, bytes: Readable) => {
      await raw.receive(reception, bytes);
      receptions.push(reception);
    },
    stored: () => {},
    report: () => {},
  });
  onTestFinished(() => door.close());
  const transport = createTransport({ host: '127.0.0.1', port: door.port, ignoreTLS: true });
  return {
    port: door.port,
    receptions,
    incoming: () => readdirSync(join(folder, 'raw', 'incoming')).toSorted(),
    parts: () => readdirSync(parts),
    send: (envelope: { from: string; to: string[] }, bytes: string | Buffer) =>
      transport.sendMail({ envelope, raw: bytes }),
  };
}

/** Speaks raw SMTP, one command an answer, and answers all the server said; or hangs up after the last word. */
async function talk(port: number, words: readonly string[], hangUp = false): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  let left = [...words];
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    said += text;
    if (!/^\d{3} .*\r\n$/m.test(text)) return;
    const [word, ...rest] = left;
    left = rest;
    if (word === undefined) return;
    if (hangUp && rest.length === 0) socket.end(`${word}`);
    else socket.write(`${word}\r\n`);
  });
  await once(socket, 'close');
  return said;
}
