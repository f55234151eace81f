import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, unlink, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import dynalite from 'dynalite';
import { answers, createTable, embeddedClient } from '../store/client.ts';
import { orMissing } from './files.ts';
import { takeLock } from './lock.ts';

/** The embedded DynamoDB of one data folder. */
export type Engine = {
  readonly client: ReturnType<typeof embeddedClient>;
  /** Whether this process runs the engine; else it uses the one that another process runs. */
  readonly owns: boolean;
  /** Whether the last owner died without closing; only the owner is told, and only it repairs. */
  readonly unclean: boolean;
  readonly close: () => Promise<void>;
};

/** How long a second process waits for an owner that is just starting to answer. */
const attachMs = 15_000;
/** sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const maxSocketPath = 100;

/**
 * Opens the data folder's engine: as its owner when nobody else is, else by the owner's socket, so that many processes
 * work on one folder. Access is the folder's: mode 0700, no port, no password.
 */
export async function openEngine(folder: string): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const socket = await socketPath(folder);
  const until = Date.now() + attachMs;
  for (;;) {
    const lock = await takeLock(join(folder, 'lock'));
    if (lock !== null) return own(folder, socket, lock.release);
    const attached = await attach(socket);
    if (attached !== null) return attached;
    if (Date.now() > until)
      throw new Error('another process holds the data folder and does not answer; is it stopped?');
    await wait(50);
  }
}

async function own(folder: string, socket: string, release: () => Promise<void>): Promise<Engine> {
  const marker = join(folder, 'running');
  const unclean = existsSync(marker);
  await writeFile(marker, '', { mode: 0o600 });
  await orMissing(unlink(socket));
  const server = dynalite({ path: join(folder, 'table'), createTableMs: 0 });
  server.listen(socket);
  await once(server, 'listening');
  const client = clientOn(socket);
  await createTable(client);
  return {
    client,
    owns: true,
    unclean,
    async close() {
      client.destroy();
      await new Promise<void>((done, failed) => {
        server.close((error?: Error) => (error === undefined || error === null ? done() : failed(error)));
      });
      await orMissing(unlink(marker));
      await release();
    },
  };
}

async function attach(socket: string): Promise<Engine | null> {
  const client = clientOn(socket);
  if (!(await answers(client))) {
    client.destroy();
    return null;
  }
  return {
    client,
    owns: false,
    unclean: false,
    async close() {
      client.destroy();
    },
  };
}

/** HTTP over the engine's unix socket, whatever host a request names. */
class SocketAgent extends Agent {
  readonly #socketPath: string;

  constructor(socketPath: string) {
    super({ keepAlive: true, maxSockets: 16 });
    this.#socketPath = socketPath;
  }

  override createConnection(): Socket {
    return connect(this.#socketPath);
  }
}

const clientOn = (socketPath: string) => embeddedClient(new SocketAgent(socketPath));

/** The socket stands in the folder; where the folder's path is too long for one, in a folder of ours among the temporary ones. */
async function socketPath(folder: string): Promise<string> {
  const inside = join(resolve(folder), 'engine.sock');
  if (Buffer.byteLength(inside) <= maxSocketPath) return inside;
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  const outside = join(tmpdir(), `privacy-inbox-${process.getuid?.() ?? 'user'}-${name}`);
  await mkdir(outside, { recursive: true, mode: 0o700 });
  await chmod(outside, 0o700);
  return join(outside, 'engine.sock');
}
