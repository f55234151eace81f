import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, it } from 'vitest';
import { caseRow, letterRow } from '../cli/rows.ts';
import { aFolder } from '../folder.ts';
import { asSent, type Client, clients } from '../officer-replies/as-client.ts';
import { settings } from '../world.ts';
import { run, startInbox } from './child.ts';
import { aPost, noticeOf, officerAddress, officersLetters } from './mail-program.ts';

const inboxAddress = 'privacy@plutomicro.com';
const identity = '/identity confirmed called the number on the account';
const answer = '/answer access refused 24(2)(a)';
const rule = '-'.repeat(40);

const journeys = Object.entries(clients).map(journeyOf);

// On this machine alone: it is about `start` as people run it, its SMTP door and its command line.
it(`an officer answers ${journeys.length} writers from as many mail programs: each gets these words, once, and nothing of the notice`, {
  timeout: 90_000,
}, async () => {
  const folder = join(await aFolder(), 'data');
  const settingsFile = await settingsWithWideBudgets(join(folder, '..', 'settings.json'));
  const inbox = await startInbox(folder, '--settings', settingsFile);
  const post = aPost(inbox);

  for (const { writer, request } of journeys) await post.send(await request(), writer, inboxAddress);
  await post.taken('opened', journeys.length);
  const notices = await officersLetters(folder);
  const noticeTo = new Map(journeys.map((journey) => [journey, noticeOf(journey.writer, notices)]));
  for (const [journey, notice] of noticeTo) {
    const { commands, paragraphs, inTwoMails } = journey;
    const given = inTwoMails ? { commands: [identity], paragraphs: [] } : { commands, paragraphs };
    await post.reply(journey.client, notice, given);
  }
  await post.taken('officer', journeys.length);
  // Who answers in a second mail answers the letter that tells what the first one did.
  const told = await officersLetters(folder);
  const inTwoMails = journeys.filter((journey) => journey.inTwoMails);
  for (const journey of inTwoMails) {
    const newest = told.findLast(({ caseId }) => caseId === noticeTo.get(journey)?.caseId);
    expect(newest?.subject).toMatch(/ Done$/);
    if (newest === undefined) continue;
    await post.reply(journey.client, newest, { commands: [answer], paragraphs: journey.paragraphs });
  }
  await post.taken('officer', journeys.length + inTwoMails.length);
  post.close();

  const beside = ['--data', folder, '--settings', settingsFile, '--json'];
  const [outboxRun, casesRun] = await Promise.all([
    run('outbox', ...beside),
    run('cases', '--all', ...beside),
  ]);
  expect(await inbox.stop()).toBe(0);
  expect(new Set(post.outcomes())).toEqual(new Set(['opened', 'officer']));
  const letters = outboxRun.rows.map((row) => letterRow.parse(row));
  const cases = casesRun.rows.map((row) => caseRow.parse(row));
  expect(letters.filter(({ status }) => status !== 'sent')).toEqual([]);

  for (const journey of journeys) {
    const { name, client, writer, paragraphs } = journey;
    const own = cases.find(({ requester }) => requester === writer);
    const ofCase = letters.filter((letter) => letter.case === own?.case);
    // One for each mail of commands, and one that shows what has left.
    const told = journey.inTwoMails ? 3 : 2;
    expect({
      name,
      stage: own?.stage,
      letters: ofCase.map(({ letter, to }) => `${letter} ${to.join(' ')}`).toSorted(),
    }).toEqual({
      name,
      stage: 'closed',
      letters: [
        `acknowledgement ${writer}`,
        `answer ${writer}`,
        `notice ${officerAddress}`,
        ...Array.from({ length: told }, () => `confirmation ${officerAddress}`),
      ].toSorted(),
    });

    const toOfficers = ofCase.filter(({ to }) => to.includes(officerAddress));
    const roots = toOfficers.map(({ headers }) => headers['References']?.split(' ')[0] ?? '');
    expect({ name, roots: new Set(roots).size }).toEqual({ name, roots: 1 });

    const file = ofCase.find(({ letter }) => letter === 'answer')?.file ?? '';
    const { text = '', html } = await simpleParser(await readFile(file));
    const [frame = '', words, rest = '', ...more] = text.split(`${rule}\n`);
    const sent = asSent(client, paragraphs);
    expect({ name, words, more }).toEqual({ name, words: `${sent}\n`, more: [] });
    expect(html).toContain(`<div dir="auto" style="white-space:pre-wrap">${inHtml(sent)}</div>`);

    const notice = noticeTo.get(journey)?.text ?? '';
    const ofNotice = notice.split('\n').map((line) => line.replace(/^[-|]? /, '').trim());
    const shared = new Set(
      ofNotice.filter((line) => line !== '' && `${frame}${words}${rest}${html}`.includes(line)),
    );
    expect({ name, shared: [...shared] }).toEqual({ name, shared: [] });
    expect(`${text}${html}`).not.toMatch(/(?:\+|%2B)[a-z2-9]+\.o\./i);
  }
});

/** A writer, and the officer who answers them from a mail program; every second one in two mails. */
function journeyOf([name, client]: readonly [string, Client], n: number) {
  const writer = `writer${n + 1}@example.org`;
  const isFrench = name.endsWith('-french');
  return {
    name,
    client,
    writer,
    request: () => requestOf(writer, isFrench, name.includes('html-only')),
    commands: [identity, answer],
    paragraphs: isFrench ? wordsInFrench(n + 1) : wordsInEnglish(n + 1),
    inTwoMails: n % 2 === 1,
  };
}

/** Long enough that whatever wraps, wraps it. */
function wordsInEnglish(file: number): readonly string[] {
  return [
    `Dear Zoë, we can’t give you a copy of our file ${file}: it's covered by solicitor-client privilege, and the "privileged" part – all 12 pages & their annexes – is the whole of it.`,
    "If you'd like to talk about it, call us; we’re at the office from 9 to 5.\nKind regards,\nJordan",
  ];
}

function wordsInFrench(file: number): readonly string[] {
  return [
    `Bonjour Zoé, nous ne pouvons pas vous remettre une copie du dossier ${file}\u00a0: il est protégé par le secret professionnel de l’avocat, et rien d’autre n'y figure à votre sujet.`,
    "Appelez-nous dès qu'il vous plaira, «\u00a0même tôt\u00a0».\nCordialement,\nJordan",
  ];
}

function requestOf(from: string, isFrench: boolean, isHtml: boolean): Promise<Buffer> {
  const words = isFrench
    ? 'Bonjour, je demande une copie de tous les renseignements personnels que vous détenez à mon sujet.'
    : 'Please send me a copy of all the personal information you hold about me.';
  const body = isHtml ? { html: `<p>${words}</p>` } : { text: words };
  const subject = isFrench ? 'Mes renseignements' : 'My records';
  return new MailComposer({ from, to: inboxAddress, subject, ...body }).compile().build();
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

async function settingsWithWideBudgets(file: string): Promise<string> {
  const budgets = { repliesPerAddressPerDay: 4, repliesPerHour: 10_000, noticesPerHour: 1000 };
  await writeFile(file.replace(/settings\.json$/, 'policy.md'), settings.policy);
  await writeFile(file, JSON.stringify({ ...settings, policy: 'policy.md', budgets }));
  return file;
}
