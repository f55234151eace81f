import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A letter as SES was given it. */
export type TakenLetter = {
  readonly messageId: string;
  readonly source: string | null;
  readonly destinations: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | null;
  /** The bytes as they were handed over. */
  readonly raw: Buffer;
  /** The letter as it leaves SES: with a Message-ID and a Date of its own. */
  readonly wire: Buffer;
};

/**
 * What SES does with the next letter: takes it; takes it and loses the answer; is too busy; refuses the letter; fails; or
 * never answers.
 */
export type Mood = 'take' | 'lose-answer' | 'throttle' | 'reject' | 'unverified' | 'pause' | 'fail' | 'hang';

export type SesEndpoint = {
  readonly url: string;
  /** Every letter it took, in order. */
  readonly letters: readonly TakenLetter[];
  /** The bytes of every letter it was given, taken or not. */
  readonly handed: readonly Buffer[];
  /** How many requests it had. */
  readonly asked: () => number;
  /** The moods of the next requests; after them it takes what comes. */
  next(...moods: readonly Mood[]): void;
  /** The mood of all requests until it is set again. */
  always(mood: Mood): void;
  close(): Promise<void>;
};

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';
const errors = {
  throttle: [400, 'Throttling', 'Maximum sending rate exceeded.'],
  reject: [400, 'MessageRejected', 'Address contains illegal characters in user name.'],
  unverified: [
    400,
    'MessageRejected',
    'Email address is not verified. The following identities failed the check in region CA-CENTRAL-1: plutomicro.com',
  ],
  pause: [400, 'AccountSendingPausedException', 'Sending is paused for this account.'],
  fail: [503, 'ServiceUnavailable', 'Service is unavailable.'],
} as const;

/** An SES of our own on loopback: the query protocol of 2010-12-01, with SendRawEmail alone. */
export async function openSesEndpoint(region: string): Promise<SesEndpoint> {
  const letters: TakenLetter[] = [];
  const handed: Buffer[] = [];
  const moods: Mood[] = [];
  let usual: Mood = 'take';
  let requests = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams((await buffer(request)).toString());
    requests += 1;
    const mood = moods.shift() ?? usual;
    if (form.get('Action') !== 'SendRawEmail') return fail(response, 400, 'InvalidAction', 'Not here.');
    handed.push(bytesIn(form));
    if (mood === 'hang') return;
    if (mood !== 'take' && mood !== 'lose-answer') {
      const [status, code, message] = errors[mood];
      return fail(response, status, code, message);
    }
    const letter = letterIn(form, letters.length + 1, region);
    letters.push(letter);
    if (mood === 'lose-answer') return request.socket.destroy();
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<SendRawEmailResponse xmlns="${namespace}"><SendRawEmailResult><MessageId>${letter.messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r-${requests}</RequestId></ResponseMetadata></SendRawEmailResponse>`,
    );
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    letters,
    handed,
    asked: () => requests,
    next: (...some) => void moods.push(...some),
    always(mood) {
      usual = mood;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function bytesIn(form: URLSearchParams): Buffer {
  return Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
}

function letterIn(form: URLSearchParams, n: number, region: string): TakenLetter {
  const raw = bytesIn(form);
  const messageId = `010d0${String(n).padStart(11, '0')}-0123abcd-000000`;
  const member = (name: string) => {
    const found: string[] = [];
    for (let at = 1; ; at += 1) {
      const value = form.get(name.replace('#', String(at)));
      if (value === null) return found;
      found.push(value);
    }
  };
  const names = member('Tags.member.#.Name');
  const values = member('Tags.member.#.Value');
  return {
    messageId,
    source: form.get('Source'),
    destinations: member('Destinations.member.#'),
    tags: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])),
    configurationSet: form.get('ConfigurationSetName'),
    raw,
    wire: renamed(raw, `${messageId}@${region}.amazonses.com`),
  };
}

/** SES overrides these two headers, whatever the sender wrote. */
function renamed(raw: Buffer, messageId: string): Buffer {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const head = text
    .slice(0, end)
    .replace(/^Message-ID:.*(?:\r\n[ \t].*)*/im, `Message-ID: <${messageId}>`)
    .replace(/^Date:.*(?:\r\n[ \t].*)*/im, `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`);
  return Buffer.from(`${head}${text.slice(end)}`, 'latin1');
}

function fail(response: ServerResponse, status: number, code: string, message: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/xml');
  response.end(
    `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  );
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
