import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { onTestFinished } from 'vitest';
import type { Client } from '../officer-replies/as-client.ts';
import type { RunningInbox } from './child.ts';

export const officerAddress = 'officer@plutomicro.com';

type Letter = Awaited<ReturnType<typeof readLetter>>;

/** A letter to the officers as their mail program holds it. */
async function readLetter(folder: string, file: string) {
  const { from, to, replyTo, subject, date, messageId, text, html } = await simpleParser(
    await readFile(join(folder, file)),
  );
  return {
    caseId: file.split('.')[0],
    to: [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address)),
    from: `${from?.value[0]?.name} <${from?.value[0]?.address}>`,
    replyTo: replyTo?.value[0]?.address ?? '',
    messageId: messageId?.replace(/[<>]/g, '') ?? '',
    date: date ?? new Date(),
    subject: subject ?? '',
    text: text ?? '',
    html: html || '',
  };
}

/** The letters of the outbox folder that officers get, each case's from the oldest to the newest. */
export async function officersLetters(folder: string): Promise<readonly Letter[]> {
  const outbox = join(folder, 'outbox');
  const names = (await readdir(outbox)).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const letters = await Promise.all(names.map((name) => readLetter(outbox, name)));
  return letters.filter(({ to }) => to.includes(officerAddress));
}

export function noticeOf(writer: string, letters: readonly Letter[]): Letter {
  const [notice, ...more] = letters.filter(({ text }) => text.includes(`\nFrom: ${writer}\n`));
  if (notice === undefined || more.length > 0) throw new Error(`${writer} has no notice, or several`);
  return notice;
}

/** Mail to an inbox over SMTP, and what became of it by the operator's log. */
export function aPost(inbox: RunningInbox) {
  const { port } = inbox;
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  onTestFinished(() => transport.close());
  const outcomes: string[] = [];
  let look = (): void => {};
  inbox.onLine((line) => {
    outcomes.push(...(/^\S+Z mail (\w+)/.exec(line)?.slice(1) ?? []));
    look();
  });
  const send = (raw: Buffer, from: string, to: string) => transport.sendMail({ envelope: { from, to }, raw });
  return {
    send,
    outcomes: () => outcomes,
    close: () => transport.close(),
    reply({ compose }: Client, letter: Letter, given: { commands: string[]; paragraphs: readonly string[] }) {
      const from = `Jordan Avery <${officerAddress}>`;
      const { replyTo: to, messageId: inReplyTo } = letter;
      return send(compose({ ...given, from, to, inReplyTo, notice: letter }), officerAddress, to);
    },
    /** Waits until so many mails came to this. */
    taken: (outcome: string, count: number) =>
      new Promise<void>((reached) => {
        look = () => {
          if (outcomes.filter((one) => one === outcome).length >= count) reached();
        };
        look();
      }),
  };
}
