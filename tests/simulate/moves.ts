import type { Commit } from '../../lib/store/commits.ts';
import type { Findings } from './findings.ts';
import { albertaDate, lapseOf, plus } from './independent.ts';
import type { Clock, Life } from './life.ts';

export type CaseEvent = Commit['events'][number];
export type Of<T extends CaseEvent['type']> = CaseEvent & { type: T };

/** What moves the clock of one life, or ought to have: each event held against what the law makes of the same facts. */
export class Moves {
  /** Letters that came back, as `<commit>.<n>`: a notice among them never was. */
  readonly bounced = new Set<string>();
  readonly #findings: Findings;
  readonly #wrong: (words: string) => void;

  constructor(findings: Findings, wrong: (words: string) => void) {
    this.#findings = findings;
    this.#wrong = wrong;
  }

  /** An event about the clock of a life, committed at an instant; any other says nothing here. */
  enter(life: Life, event: CaseEvent, at: string): void {
    switch (event.type) {
      case 'ExtensionOrdered':
        this.#ordered(life, event);
        break;
      case 'ExtensionGranted':
        this.#granted(life, event, at);
        break;
      case 'ExtensionVoid':
        this.#extensionVoid(life, event, at);
        break;
      case 'FeeEstimateOrdered':
        life.ordered = { what: 'fee-estimate', days: 0 };
        break;
      case 'ClockStopped':
        this.#stopped(life, event, at);
        break;
      case 'FeeEstimateVoid':
        this.#estimateVoid(life, event, at);
        break;
      case 'ClockResumed':
        this.#resumed(life, event, at);
        break;
      case 'FeeLapseTold':
        this.#lapseTold(life, event, at);
        break;
      case 'DeemedRefused':
        this.#refused(life, event, at);
        break;
      default:
        break;
    }
  }

  /** A letter with legal effect has ended, so this very commit must say what that did. */
  letterEnded(life: Life, event: Of<'LetterSent'> | Of<'LetterFailed'>): void {
    if (life.isEnded || life.ordered?.what !== event.letter) return;
    life.sent = {
      commit: event.commit,
      n: event.n,
      on: event.type === 'LetterSent' ? albertaDate(event.at) : null,
    };
    life.awaited = `a ${event.letter} ended`;
  }

  #ordered(life: Life, event: Of<'ExtensionOrdered'>): void {
    life.ordered = { what: 'extension', days: event.days };
    const until = life.datesWith({ days: event.days, on: albertaDate(event.at) }).statutoryDay;
    if (until !== event.until) this.#wrong(`${life.id}: the notice promises ${event.until}, not ${until}`);
  }

  #granted(life: Life, event: Of<'ExtensionGranted'>, at: string): void {
    const { commit, days, n } = event;
    const taken = life.extensions.reduce((sum, one) => sum + one.days, days);
    const on = life.sent?.on ?? null;
    const stands = on !== null && on === event.on && on <= (life.dates.statutoryDay ?? '') && taken <= 30;
    if (!stands || this.bounced.has(`${commit}.${n}`) || days !== life.ordered?.days)
      this.#wrong(`${life.id}: extended by ${days} days on ${event.on}, due ${life.dates.statutoryDay}`);
    life.settle();
    life.extensions = [...life.extensions, { days, on: event.on, commit, n }];
    life.recount(at);
    this.check(life, event.clock, 'extended');
    this.#findings.add('extensionsGranted');
  }

  #extensionVoid(life: Life, event: Of<'ExtensionVoid'>, at: string): void {
    this.#findings.add('extensionsVoid');
    const { granted } = event;
    if (granted === null) {
      const on = life.sent?.on ?? null;
      const came = on !== null && on <= (life.dates.statutoryDay ?? '');
      const bounced = life.sent !== null && this.bounced.has(`${life.sent.commit}.${life.sent.n}`);
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
    this.check(life, event.clock, `extension void, ${event.because}`);
  }

  #stopped(life: Life, event: Of<'ClockStopped'>, at: string): void {
    const { commit, n, on } = event;
    if (on !== life.sent?.on || on > (life.dates.lastLawfulDay ?? '') || this.bounced.has(`${commit}.${n}`))
      this.#wrong(`${life.id}: stopped on ${on}, last lawful day ${life.dates.lastLawfulDay}`);
    life.settle();
    life.fee = { on, paidOn: null, commit, n };
    life.turn(at, 'paused');
    this.#findings.add('clocksStopped');
  }

  #estimateVoid(life: Life, event: Of<'FeeEstimateVoid'>, at: string): void {
    this.#findings.add('estimatesVoid');
    if (life.fee === null) {
      const on = life.sent?.on ?? null;
      const bounced = life.sent !== null && this.bounced.has(`${life.sent.commit}.${life.sent.n}`);
      if (on !== null && on <= (life.dates.lastLawfulDay ?? '') && !bounced)
        this.#wrong(`${life.id}: the estimate is void, though it came on ${on}`);
      life.settle();
    } else {
      if (!life.lost.delete('fee'))
        this.#wrong(`${life.id}: an estimate is void that stands (${event.because})`);
      life.awaitLost();
      life.fee = null;
      life.recount(at);
      if (!life.isEnded) life.turn(at, 'running');
    }
    this.check(life, event.clock, `estimate void, ${event.because}`);
  }

  #resumed(life: Life, event: Of<'ClockResumed'>, at: string): void {
    if (life.fee === null || life.fee.paidOn !== null || event.on < life.fee.on || event.on > albertaDate(at))
      this.#wrong(`${life.id}: resumed on ${event.on}`);
    if (life.fee !== null) life.fee = { ...life.fee, paidOn: event.on };
    life.recount(at);
    life.turn(at, 'running');
    this.check(life, event.clock, 'resumed');
    this.#findings.add('clocksResumed');
  }

  #lapseTold(life: Life, event: Of<'FeeLapseTold'>, at: string): void {
    const lastDay = life.fee === null ? null : lapseOf(life.fee.on);
    life.lapses.push({ on: life.fee?.on ?? '', at });
    if (event.lastDay !== lastDay) this.#wrong(`${life.id}: lapsed on ${event.lastDay}, not ${lastDay}`);
  }

  #refused(life: Life, event: Of<'DeemedRefused'>, at: string): void {
    life.refusals.push({ version: life.version, at });
    const { lastLawfulDay } = life.dates;
    if (event.lastLawfulDay !== lastLawfulDay)
      this.#wrong(`${life.id}: refused by ${event.lastLawfulDay}, not ${lastLawfulDay}`);
  }

  /** Holds a clock that an event states against the one worked out here. */
  check(life: Life, clock: Clock, when: string): void {
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
}
