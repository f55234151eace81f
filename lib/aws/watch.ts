import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

export const metricsNamespace = 'PrivacyInbox';
/** Every function counts under this one name: an alarm asks for the inbox, not for a function. */
export const serviceName = 'privacy-inbox';

/** What is counted, in the words of the alarms. */
export const metricNames = [
  'SweepDone',
  'DigestOwed',
  'LateCases',
  'OldestMessageAge',
  'SendFailed',
  'IndexRowsHealed',
  'HandlerErrors',
] as const;
export type MetricName = (typeof metricNames)[number];

/** What the operator sees of a function: its log and its counts. */
export type Watch = {
  /** Tells of a fault by its kind alone: its words may hold an address or a line of somebody's mail. */
  readonly report: (what: string, error: unknown) => void;
  /** Tells what was done. `facts` are ids and words of ours, never a writer's. */
  readonly tell: (what: string, facts: Readonly<Record<string, string | number>>) => void;
  readonly count: (name: MetricName, value: number) => void;
  /** Writes what was counted to the log, from which CloudWatch reads it. */
  readonly publish: () => void;
};

export function openWatch(): Watch {
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ namespace: metricsNamespace, serviceName });
  const count = (name: MetricName, value: number) =>
    metrics.addMetric(name, name === 'OldestMessageAge' ? MetricUnit.Seconds : MetricUnit.Count, value);
  return {
    count,
    report(what, error) {
      count('HandlerErrors', 1);
      logger.error(what, { fault: kindOf(error), ...ownWords(error) });
    },
    tell: (what, facts) => logger.info(what, { ...facts }),
    publish() {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}

/** The name of a fault, its code, and what caused it: enough to look it up, and nobody's words. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}${error.cause === undefined ? '' : ` by ${kindOf(error.cause)}`}`;
}

/** Messages that nobody can make sense of, now or later. */
const malformed: ReadonlySet<string> = new Set([
  'NotificationMalformed',
  'EnvelopeMalformed',
  'EventMalformed',
]);
/** Faults of ours that say where a message fails, and never what it holds. */
const speakable: ReadonlySet<string> = new Set([...malformed, 'EnvironmentInvalid', 'KeysInvalid']);

function ownWords(error: unknown): { reason?: string } {
  return error instanceof Error && speakable.has(error.name) ? { reason: error.message } : {};
}

/** Whether a fault says of a message that it can never be dealt with. */
export function isMalformed(error: unknown): boolean {
  return error instanceof Error && malformed.has(error.name);
}

/** All that `report` writes of a fault, in one line of at most `longestReason` letters that SQS takes beside a message. */
export function reasonOf(error: unknown): string {
  const { reason } = ownWords(error);
  const words = `${kindOf(error)}${reason === undefined ? '' : `: ${reason}`}`;
  return words.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, longestReason) || 'unknown';
}

const longestReason = 500;
