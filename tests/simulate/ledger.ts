import type { Commit } from '../../lib/store/commits.ts';
import type { Findings } from './findings.ts';
import { albertaDate } from './independent.ts';
import { Life } from './life.ts';
import { type CaseEvent, Moves, type Of } from './moves.ts';

/**
 * The independent book of one case: replays what its commits say has happened, works out what must follow by the law, and
 * compares. It keeps its own dates and due versions; of the commits it believes facts, never a date.
 */
export class Ledger {
  readonly lives = new Map<string, Life>();
  readonly #case: string;
  readonly #received: ReadonlyMap<string, string>;
  readonly #findings: Findings;
  #receiptDay = '';
  #firstReception = '';
  readonly #moves: Moves;

  /** `received` says when each mail was really received, by reception. */
  constructor(caseId: string, received: ReadonlyMap<string, string>, findings: Findings) {
    this.#case = caseId;
    this.#received = received;
    this.#findings = findings;
    this.#moves = new Moves(findings, (words) => this.#wrong(words));
  }

  replay(commit: Commit): void {
    for (const event of commit.events) this.#enter(event, commit);
    for (const life of new Set(this.lives.values())) {
      if (life.awaited === null) continue;
      this.#wrong(`${life.id}: commit ${commit.n} leaves out that ${life.awaited}`);
      life.awaited = null;
    }
  }

  #enter(event: CaseEvent, commit: Commit): void {
    switch (event.type) {
      case 'CaseOpened':
        this.#receiptDay = albertaDate(this.#truth(event.mail));
        this.#firstReception = event.mail.receptionId;
        this.#expectKinds(event, commit);
        break;
      case 'MailReceived':
        this.#truth(event.mail);
        break;
      case 'ObligationAdded':
        this.#added(event, commit.at);
        break;
      case 'ObligationEnded':
        this.#life(event.id).turn(commit.at, 'ended');
        this.#life(event.id).isAway = event.how === 'not-asked';
        break;
      case 'LetterSent':
      case 'LetterFailed':
        this.#letterEnded(event);
        break;
      case 'ReceiptSet':
        this.#receiptSet(event, commit.at);
        break;
      case 'LetterBounced':
        this.#cameBack(event);
        break;
      case 'RungsIssued':
        this.#issued(event, commit);
        break;
      case 'Paged':
        for (const hours of event.hours) this.#life(event.id).pages.push({ hours, at: commit.at });
        break;
      default:
        if ('id' in event) this.#moves.enter(this.#life(event.id), event, commit.at);
        break;
    }
  }

  #letterEnded(event: Of<'LetterSent'> | Of<'LetterFailed'>): void {
    const life = this.lives.get(event.about ?? '');
    if (life !== undefined) this.#moves.letterEnded(life, event);
  }

  /** When the mail was received, which the commit must say rightly. */
  #truth({ receptionId, receivedAt }: { readonly receptionId: string; readonly receivedAt: string }): string {
    const truth = this.#received.get(receptionId);
    if (truth !== receivedAt)
      this.#wrong(`mail ${receptionId} received ${truth} is filed as of ${receivedAt}`);
    return truth ?? receivedAt;
  }

  #expectKinds({ mail }: Of<'CaseOpened'>, { events }: Commit): void {
    const added = events.flatMap((event) => (event.type === 'ObligationAdded' ? [event.kind] : []));
    for (const { kind } of mail.understood.kinds)
      if (kind !== 'unrelated' && !added.includes(kind))
        this.#findings.fault('missed', `${this.#case}: nothing is owed for the ${kind} asked`);
  }

  #added(event: Of<'ObligationAdded'>, at: string): void {
    const { id, kind, receptionId } = event;
    const receivedAt = this.#received.get(receptionId) ?? '';
    if (event.receivedAt !== receivedAt)
      this.#wrong(`${id}: received ${receivedAt}, not ${event.receivedAt}`);
    const isFirst = receptionId === this.#firstReception;
    const day0 = isFirst ? this.#receiptDay : albertaDate(receivedAt);
    const before = event.continues === undefined ? undefined : this.#life(event.continues);
    const life = before ?? new Life({ id, kind, isFirst, receivedAt, day0, at });
    if (before !== undefined) this.#resumes(before, day0, at);
    this.lives.set(id, life);
    this.#moves.check(life, event.clock, 'added');
  }

  /** What an officer took away and gave back was owed all the time: by the same clock, on the same ladder. */
  #resumes(life: Life, day0: string, at: string): void {
    life.settle();
    life.isAway = false;
    life.day0 = day0;
    life.recount(at);
    life.awaitLost();
    life.turn(at, life.fee !== null && life.fee.paidOn === null ? 'paused' : 'running');
  }

  #receiptSet(event: Of<'ReceiptSet'>, at: string): void {
    this.#receiptDay = event.day;
    this.#findings.add('receiptsSet');
    for (const [id, life] of this.#running()) {
      if (!life.isFirst) continue;
      life.day0 = event.day;
      life.recount(at);
      life.awaitLost();
      const clock = event.clocks.find((one) => one.id === id)?.clock;
      if (clock === undefined) this.#wrong(`${life.id}: not counted again from ${event.day}`);
      else this.#moves.check(life, clock, `received ${event.day}`);
    }
  }

  /** A notice or an estimate that came back never was, and with it whatever rested on it. */
  #cameBack({ commit, n }: Of<'LetterBounced'>): void {
    this.#moves.bounced.add(`${commit}.${n}`);
    this.#findings.add('bounces');
    for (const life of new Set(this.lives.values())) {
      if (life.isEnded && !life.isAway) continue;
      const isThis = (one: { commit: number; n: number }) => one.commit === commit && one.n === n;
      const isExtension = life.extensions.some(isThis);
      const isEstimate = life.fee !== null && life.fee.paidOn === null && isThis(life.fee);
      if (!isExtension && !isEstimate) continue;
      life.lost.add(isExtension ? `${commit}.${n}` : 'fee');
      life.loseMore();
      life.awaitLost();
    }
  }

  #issued({ rungs }: Of<'RungsIssued'>, commit: Commit): void {
    const letter = commit.letters.findIndex((one) => one.letter === 'reminder');
    for (const { days, id, version } of rungs) {
      const life = this.#life(id);
      if (version !== life.version)
        this.#wrong(`${id}: rungs of due date ${version}, but ${life.version} runs`);
      if (life.standing !== 'running') this.#wrong(`${id}: rungs while ${life.standing}`);
      const key = `${this.#case}.${commit.n}.${letter}`;
      const issued = { version: life.version, at: commit.at, stretch: life.stretches.length - 1 };
      for (const each of days) life.issues.push({ ...issued, days: each, key, among: days });
    }
  }

  /** What is owed now, each under the last of its names. */
  #running(): ReadonlyMap<string, Life> {
    const names = new Map([...this.lives].map(([id, life]) => [life, id]));
    return new Map([...names].flatMap(([life, id]) => (life.isEnded ? [] : [[id, life] as const])));
  }

  #life(id: string): Life {
    const life = this.lives.get(id);
    if (life === undefined) throw new Error(`an event about ${id}, which nothing has added`);
    return life;
  }

  #wrong(words: string): void {
    this.#findings.fault('wrongDates', `${this.#case} ${words}`);
  }
}
