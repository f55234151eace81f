import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Kind } from '../../lib/case/kinds.ts';
import { chance as chanceOf } from '../journey/chance.ts';
import { Agenda } from './agenda.ts';
import { asksFor, mailFactsOf, openingOf, rawMailOf } from './arrivals.ts';
import { check } from './check.ts';
import { Mortality } from './crashes.ts';
import { Deliveries, type Delivery } from './deliveries.ts';
import { between, type Chance, percent } from './fate.ts';
import { Findings } from './findings.ts';
import { deedsFor } from './officers.ts';
import { isDown, outagesIn } from './outages.ts';
import { openPlace, type Place } from './place.ts';
import { Processes } from './processes.ts';
import { Sweeps } from './sweeps.ts';

export type Options = {
  readonly cases: number;
  readonly days: number;
  readonly seed: number;
  /** One write in so many kills its process. */
  readonly crashOneIn: number;
};

/** Tells whoever waits how far it is. */
export type Progress = (share: number, words: string) => void;

const quarterMs = 15 * 60_000;
const hourMs = 4 * quarterMs;
const dayMs = 24 * hourMs;
/** Monday, 23 November 2026, 00:00 in Alberta: a year from here holds every holiday once. */
const start = Date.parse('2026-11-23T06:00:00.000Z');
/** Sweeps at the end, with nobody dying: what a crash left pending must leave with them. */
const closingSweeps = 12;
/** One case in so many comes as a raw mail by the whole way in. */
const rawOneIn = 25;

/** Plays the time that is asked for, and checks it against the independent book. The same options play the same story. */
export async function simulate(options: Options, progress: Progress): Promise<Findings> {
  const place = await openPlace();
  try {
    const year = new Year(place, options);
    await year.play(progress);
    return await year.judge(progress);
  } finally {
    await place.close();
  }
}

class Year {
  readonly #options: Options;
  readonly #place: Place;
  readonly #agenda = new Agenda();
  readonly #findings = new Findings();
  readonly #sweeps = new Sweeps();
  /** When each mail was received, by reception. */
  readonly #received = new Map<string, string>();
  readonly #deaths: Mortality;
  readonly #deliveries: Deliveries;
  readonly #processes: Processes;
  #now = start;

  constructor(place: Place, options: Options) {
    const { crashOneIn, seed } = options;
    this.#options = options;
    this.#place = place;
    this.#deaths = new Mortality(chanceOf(seed + 1), crashOneIn);
    const now = () => new Date(this.#now).toISOString();
    const chance = chanceOf(seed + 2);
    this.#deliveries = new Deliveries({ now, chance, onDelivered: (delivery) => this.#mayBounce(delivery) });
    this.#processes = new Processes(place, {
      now,
      chance,
      deliveries: this.#deliveries,
      mortality: this.#deaths,
      onFault: (words) => this.#findings.unplayed.push(words),
    });
  }

  async play(progress: Progress): Promise<void> {
    const { days, seed } = this.#options;
    const end = start + days * dayMs;
    const outages = outagesIn(start, end, chanceOf(seed + 3));
    this.#findings.add('outages', outages.length);
    this.#arrivals();
    for (let at = start; at <= end; at += quarterMs) {
      await this.#until(at);
      if (!isDown(outages, at)) await this.#sweepAt(at);
      if (at % (6 * hourMs) === 0) progress((at - start) / (end - start), this.#story());
    }
    this.#deaths.oneIn = null;
    this.#deliveries.isThrottling = false;
    this.#processes.hasRivals = false;
    for (let n = 1; n <= closingSweeps; n += 1) await this.#sweepAt(end + n * quarterMs);
  }

  async judge(progress: Progress): Promise<Findings> {
    const findings = this.#findings;
    const { crashes } = this.#deaths;
    this.#sweeps.died(crashes.map(({ at }) => at));
    findings.add('crashes', crashes.length);
    findings.add('throttles', this.#deliveries.throttles);
    findings.add('letters', this.#deliveries.delivered.size);
    findings.add('sweeps', this.#sweeps.count);
    findings.add('rivalSweeps', this.#processes.rivalSweeps);
    findings.add('rivalNotes', this.#processes.rivalNotes);
    await check(
      {
        place: this.#place,
        findings,
        sweeps: this.#sweeps,
        deliveries: this.#deliveries,
        received: this.#received,
        accepted: this.#processes.accepted,
        since: new Date(start).toISOString(),
        files: await readdir(this.#place.outbox),
      },
      progress,
    );
    return findings;
  }

  /** Does what lies ahead before an instant. */
  async #until(before: number): Promise<void> {
    for (let entry = this.#agenda.next(before); entry !== null; entry = this.#agenda.next(before)) {
      this.#now = entry.at;
      await entry.work();
    }
  }

  async #sweepAt(at: number): Promise<void> {
    this.#now = at;
    await this.#processes.sweep();
    this.#sweeps.ran(new Date(at).toISOString());
  }

  /** Spread over the time, but for its last two months, in which what came must find its end; one hour is a flood. */
  #arrivals(): void {
    const { cases, days } = this.#options;
    const window = (days - Math.min(60, Math.floor(days / 2))) * dayMs;
    const flood = start + Math.floor(window / 3);
    for (let n = 0; n < cases; n += 1) {
      const chance = this.#chanceFor(`case ${n}`);
      const minute = chance(Math.floor(window / 60_000)) * 60_000;
      const isFlood = n % 40 === 1 && n < cases / 2;
      const at = (isFlood ? flood + chance(60) * 60_000 : start + hourMs + minute) + chance(60_000);
      const isRaw = chance(rawOneIn) === 0;
      this.#agenda.put(at, () => (isRaw ? this.#rawMail(n, at, chance) : this.#opens(n, at, chance)));
    }
  }

  /** Chance of its own for each case and letter, so that one more death or letter changes no other story. */
  #chanceFor(what: string): Chance {
    let hash = 0x811c9dc5;
    for (const letter of `${this.#options.seed} ${what}`)
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return chanceOf(hash);
  }

  async #opens(n: number, at: number, chance: Chance): Promise<void> {
    const receivedAt = new Date(at).toISOString();
    const mail = mailFactsOf(n, receivedAt, chance);
    this.#received.set(mail.receptionId, receivedAt);
    this.#now = at + 1;
    const opening = openingOf(mail, new Date(this.#now).toISOString(), chance);
    await this.#processes.command(opening);
    this.#plan(opening.caseId, asksFor(mail), receivedAt, mail.understood.review, chance);
    if (!percent(chance, 8)) return;
    const later = at + between(chance, 1, 40) * dayMs + chance(hourMs);
    this.#agenda.put(later, () =>
      this.#joins(n + this.#options.cases, later, opening.caseId, mail.from, chance),
    );
  }

  /** The writer writes again, and asks for more. */
  async #joins(
    n: number,
    at: number,
    caseId: string,
    from: ReturnType<typeof mailFactsOf>['from'],
    chance: Chance,
  ): Promise<void> {
    const receivedAt = new Date(at).toISOString();
    const mail = { ...mailFactsOf(n, receivedAt, chance), from };
    this.#received.set(mail.receptionId, receivedAt);
    this.#now = at + 1;
    const told = { id: `mail ${mail.digest}`, caseId, at: new Date(this.#now).toISOString() };
    await this.#processes.command({ ...told, type: 'ReceiveMail', mail, pointers: [] });
    this.#plan(caseId, asksFor(mail), receivedAt, mail.understood.review, chance);
  }

  async #rawMail(n: number, at: number, chance: Chance): Promise<void> {
    const receivedAt = new Date(at).toISOString();
    const { raw, sender } = rawMailOf(n, receivedAt, chance);
    const id = `raw-${n}`;
    this.#received.set(id, receivedAt);
    const peer = { ip: '127.0.0.1', helo: 'client.example.org' };
    const reception = { id, sender, recipients: ['privacy@plutomicro.com'], receivedAt, peer };
    await this.#processes.store(reception, Readable.from([Buffer.from(raw)]));
    this.#now = at + 1;
    const taken = await this.#processes.take(id);
    const caseId = taken?.filed?.handled.state.id;
    if (taken === null || caseId === undefined) return;
    this.#plan(caseId, asksFor(taken.facts), receivedAt, taken.facts.understood.review, chance);
  }

  #plan(caseId: string, kinds: readonly Kind[], receivedAt: string, inDoubt: boolean, chance: Chance): void {
    for (const { at, command } of deedsFor({ caseId, kinds, receivedAt, inDoubt }, chance)) {
      if (at <= this.#now) continue;
      this.#agenda.put(at, async () => {
        if (await this.#processes.command(command)) this.#findings.add('commandsRefused');
      });
    }
  }

  /** Some letters come back, those that move a clock more often: within minutes, or within days. */
  #mayBounce({ at, key, toWriter }: Delivery): void {
    const chance = this.#chanceFor(key);
    const [caseId = '', commit = '', n = ''] = key.split('.');
    const movesClock = toWriter && commit !== '1';
    if (n === '' || !percent(chance, movesClock ? 25 : toWriter ? 6 : 2)) return;
    const minutes = percent(chance, 30) ? between(chance, 1, 12) : between(chance, 13, 5000);
    const back = Date.parse(at) + minutes * 60_000 + 7;
    const told = { id: `bounce ${key}`, caseId, at: new Date(back).toISOString(), mail: null };
    const command = { ...told, type: 'RecordBounce', commit: Number(commit), n: Number(n) } as const;
    this.#agenda.put(back, async () => {
      await this.#processes.command(command);
    });
  }

  #story(): string {
    const day = new Date(this.#now).toISOString().slice(0, 10);
    const letters = this.#deliveries.delivered.size;
    return `${day}: ${this.#received.size} mails in, ${letters} letters out, ${this.#deaths.crashes.length} crashes`;
  }
}
