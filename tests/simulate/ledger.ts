import type { Commit } from '../../lib/store/commits.ts';
import type { Findings } from './findings.ts';
import { albertaDate, lapseOf, plus } from './independent.ts';
import { type Clock, Life } from './life.ts';

type CaseEvent = Commit['events'][number];
type Of<T extends CaseEvent['type']> = CaseEvent & { type: T };

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
  readonly #bounced = new Set<string>();

  /** `received` says when each mail was really received, by reception. */
  constructor(caseId: string, received: ReadonlyMap<string, string>, findings: Findings) {
    this.#case = caseId;
    this.#received = received;
    this.#findings = findings;
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
        break;
      case 'LetterSent':
      case 'LetterFailed':
        this.#letterEnded(event);
        break;
      case 'ExtensionOrdered':
        this.#ordered(event);
        break;
      case 'ExtensionGranted':
        this.#granted(event, commit.at);
        break;
      case 'ExtensionVoid':
        this.#extensionVoid(event, commit.at);
        break;
      case 'FeeEstimateOrdered':
        this.#life(event.id).ordered = { what: 'fee-estimate', days: 0 };
        break;
      case 'ClockStopped':
        this.#stopped(event, commit.at);
        break;
      case 'FeeEstimateVoid':
        this.#estimateVoid(event, commit.at);
        break;
      case 'ClockResumed':
        this.#resumed(event, commit.at);
        break;
      case 'FeeLapseTold':
        this.#lapseTold(event, commit.at);
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
      case 'DeemedRefused': {
        const life = this.#life(event.id);
        life.refusals.push({ version: life.version, at: commit.at });
        if (event.lastLawfulDay !== life.dates.lastLawfulDay)
          this.#wrong(`${life.id}: refused by ${event.lastLawfulDay}, not ${life.dates.lastLawfulDay}`);
        break;
      }
      default:
        break;
    }
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
    this.#check(life, event.clock, 'added');
  }

  /** What an officer took away and gave back was owed all the time: by the same clock, on the same ladder. */
  #resumes(life: Life, day0: string, at: string): void {
    life.settle();
    life.day0 = day0;
    life.recount(at);
    life.awaitLost();
    life.turn(at, life.fee !== null && life.fee.paidOn === null ? 'paused' : 'running');
  }

  /** A letter with legal effect has ended, so this very commit must say what that did. */
  #letterEnded(event: Of<'LetterSent'> | Of<'LetterFailed'>): void {
    const life = this.lives.get(event.about ?? '');
    if (life === undefined || life.isEnded || life.ordered?.what !== event.letter) return;
    life.sent = {
      commit: event.commit,
      n: event.n,
      on: event.type === 'LetterSent' ? albertaDate(event.at) : null,
    };
    life.awaited = `a ${event.letter} ended`;
  }

  #ordered(event: Of<'ExtensionOrdered'>): void {
    const life = this.#life(event.id);
    life.ordered = { what: 'extension', days: event.days };
    const until = life.datesWith({ days: event.days, on: albertaDate(event.at) }).statutoryDay;
    if (until !== event.until) this.#wrong(`${life.id}: the notice promises ${event.until}, not ${until}`);
  }

  #granted(event: Of<'ExtensionGranted'>, at: string): void {
    const life = this.#life(event.id);
    const { commit, days, n } = event;
    const taken = life.extensions.reduce((sum, one) => sum + one.days, days);
    const on = life.sent?.on ?? null;
    const stands = on !== null && on === event.on && on <= (life.dates.statutoryDay ?? '') && taken <= 30;
    if (!stands || this.#bounced.has(`${commit}.${n}`) || days !== life.ordered?.days)
      this.#wrong(`${life.id}: extended by ${days} days on ${event.on}, due ${life.dates.statutoryDay}`);
    life.settle();
    life.extensions = [...life.extensions, { days, on: event.on, commit, n }];
    life.recount(at);
    this.#check(life, event.clock, 'extended');
    this.#findings.add('extensionsGranted');
  }

  #extensionVoid(event: Of<'ExtensionVoid'>, at: string): void {
    const life = this.#life(event.id);
    this.#findings.add('extensionsVoid');
    const { granted } = event;
    if (granted === null) {
      const on = life.sent?.on ?? null;
      const came = on !== null && on <= (life.dates.statutoryDay ?? '');
      const bounced = life.sent !== null && this.#bounced.has(`${life.sent.commit}.${life.sent.n}`);
      if (came && !bounced) this.#wrong(`${life.id}: void, though its notice came on ${on}`);
      life.settle();
    } else {
      const isLost = life.lost.delete(`${granted.commit}.${granted.n}`);
      if (!isLost) this.#wrong(`${life.id}: an extension is void that stands (${event.because})`);
      life.awaitLost();
      life.extensions = life.extensions.filter(
        ({ commit, n }) => commit !== granted.commit || n !== granted.n,
      );
      life.recount(at);
    }
    this.#check(life, event.clock, `extension void, ${event.because}`);
  }

  #stopped(event: Of<'ClockStopped'>, at: string): void {
    const life = this.#life(event.id);
    const { commit, n, on } = event;
    if (on !== life.sent?.on || on > (life.dates.lastLawfulDay ?? '') || this.#bounced.has(`${commit}.${n}`))
      this.#wrong(`${life.id}: stopped on ${on}, last lawful day ${life.dates.lastLawfulDay}`);
    life.settle();
    life.fee = { on, paidOn: null, commit, n };
    life.turn(at, 'paused');
    this.#findings.add('clocksStopped');
  }

  #estimateVoid(event: Of<'FeeEstimateVoid'>, at: string): void {
    const life = this.#life(event.id);
    this.#findings.add('estimatesVoid');
    if (life.fee === null) {
      const on = life.sent?.on ?? null;
      const bounced = life.sent !== null && this.#bounced.has(`${life.sent.commit}.${life.sent.n}`);
      if (on !== null && on <= (life.dates.lastLawfulDay ?? '') && !bounced)
        this.#wrong(`${life.id}: the estimate is void, though it came on ${on}`);
      life.settle();
    } else {
      if (!life.lost.delete('fee'))
        this.#wrong(`${life.id}: an estimate is void that stands (${event.because})`);
      life.awaitLost();
      life.fee = null;
      life.recount(at);
      life.turn(at, 'running');
    }
    this.#check(life, event.clock, `estimate void, ${event.because}`);
  }

  #resumed(event: Of<'ClockResumed'>, at: string): void {
    const life = this.#life(event.id);
    if (life.fee === null || life.fee.paidOn !== null || event.on < life.fee.on || event.on > albertaDate(at))
      this.#wrong(`${life.id}: resumed on ${event.on}`);
    if (life.fee !== null) life.fee = { ...life.fee, paidOn: event.on };
    life.recount(at);
    life.turn(at, 'running');
    this.#check(life, event.clock, 'resumed');
    this.#findings.add('clocksResumed');
  }

  #lapseTold(event: Of<'FeeLapseTold'>, at: string): void {
    const life = this.#life(event.id);
    const lastDay = life.fee === null ? null : lapseOf(life.fee.on);
    life.lapses.push({ on: life.fee?.on ?? '', at });
    if (event.lastDay !== lastDay) this.#wrong(`${life.id}: lapsed on ${event.lastDay}, not ${lastDay}`);
  }

  #receiptSet(event: Of<'ReceiptSet'>, at: string): void {
    this.#receiptDay = event.day;
    this.#findings.add('receiptsSet');
    for (const [id, life] of this.#runningLives()) {
      if (!life.isFirst) continue;
      life.day0 = event.day;
      life.recount(at);
      life.awaitLost();
      const clock = event.clocks.find((one) => one.id === id)?.clock;
      if (clock === undefined) this.#wrong(`${life.id}: not counted again from ${event.day}`);
      else this.#check(life, clock, `received ${event.day}`);
    }
  }

  /** A notice or an estimate that came back never was, and with it whatever rested on it. */
  #cameBack({ commit, n }: Of<'LetterBounced'>): void {
    this.#bounced.add(`${commit}.${n}`);
    this.#findings.add('bounces');
    for (const [, life] of this.#runningLives()) {
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

  #check(life: Life, clock: Clock, when: string): void {
    this.#findings.add('clocksChecked');
    const { dueOn, lastLawfulDay, statutoryDay, targetDay } = life.dates;
    const day0 = clock.proof[0]?.day;
    const isRight =
      clock.statutoryDay === statutoryDay &&
      clock.lastLawfulDay === lastLawfulDay &&
      clock.targetDay === targetDay &&
      clock.dueOn === dueOn &&
      day0 === life.day0;
    if (isRight) return;
    const told = `${day0}: ${clock.targetDay}, ${clock.statutoryDay}, ${clock.lastLawfulDay}`;
    const right = `${life.day0}: ${targetDay}, ${statutoryDay}, ${lastLawfulDay}`;
    this.#wrong(
      `${life.id} ${life.kind} (${when}): ${told}; right is ${right} (day 45 is ${plus(life.day0, 45)})`,
    );
  }

  /** What is owed now, each under the last of its names. */
  #runningLives(): ReadonlyMap<string, Life> {
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
