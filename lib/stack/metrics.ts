import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricName, metricsNamespace, serviceName } from '../aws/watch.ts';
import { names } from './names.ts';

/** How often the sweep runs, and with it how often what it measures can change. Everything is looked at by this measure. */
const sweepEvery = Duration.minutes(15);
export const peak = { period: sweepEvery, statistic: 'Maximum' } as const;
export const total = { period: sweepEvery, statistic: 'Sum' } as const;

/** What our functions count in their log. The dimension is part of a metric's name: an alarm without it hears nothing. */
export function ownMetric(metricName: MetricName, how: typeof peak | typeof total): Metric {
  return new Metric({
    namespace: metricsNamespace,
    metricName,
    dimensionsMap: { service: serviceName },
    ...how,
  });
}

/** What SES says of the whole account: it is the account that gets stopped. */
export function reputation(of: 'Bounce' | 'Complaint'): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName: `Reputation.${of}Rate`, ...peak });
}

/** Mail that SES took and could not hand on, and mail that it has given up. */
export function mailNotStored(): IMetric {
  const dimensionsMap = { RuleName: names.rule };
  return sumOf(
    ['PublishFailure', 'PublishExpired'].map(
      (metricName) => new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap, ...total }),
    ),
  );
}

/**
 * A sum in which a metric that is silent counts as nothing: so `+` takes it, where another has a value. Nothing is filled
 * in, for a count that comes late would be hidden behind the filling.
 */
export function sumOf(metrics: readonly IMetric[]): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, n) => [`m${n}`, metric]));
  const expression = Object.keys(usingMetrics).join(' + ');
  return new MathExpression({ expression, usingMetrics, period: sweepEvery });
}

/** A metric whose silence counts as nothing at once: else an alarm goes by the last it heard for two periods more. */
export function zeroWhenSilent(metric: IMetric): MathExpression {
  return new MathExpression({ expression: 'FILL(m0, 0)', usingMetrics: { m0: metric }, period: sweepEvery });
}
