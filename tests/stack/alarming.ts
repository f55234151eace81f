import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { metricNames, metricsNamespace, serviceName } from '../../lib/aws/watch.ts';
import type { Synthesised } from './synthesised.ts';

const runbook = readFileSync(join(import.meta.dirname, '..', '..', 'RUNBOOK.md'), 'utf8');

const alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore']),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
});

const math = z.object({ Metrics: z.array(z.object({ Expression: z.string().optional() })).optional() });

/** Whom each alarm hurts, and where the operator reads on. */
export function alarming({ of }: Synthesised): void {
  const all = of('AWS::CloudWatch::Alarm').map(({ Properties }) => ({
    ...alarm.parse(Properties),
    words: JSON.stringify(Properties),
  }));
  const sections = runbook.split(/^#+ /m);

  describe.each(all.map((one) => [one.AlarmName, one] as const))('%s', (name, one) => {
    const [, anchor = ''] = /^Hurts: [^\n]+\. Look: RUNBOOK#([a-z-]+)$/.exec(one.AlarmDescription) ?? [];

    it('says whom it hurts, and leads to its own heading of the runbook', () => {
      expect(name).toBe(`privacy-inbox-${anchor}`);
      const found = sections.filter((section) => section.split('\n')[0] === anchor);
      expect(found).toHaveLength(1);
      for (const part of ['Means', 'Hurts', 'Look', 'Do']) expect(found[0]).toContain(`**${part}:**`);
    });

    it('tells the operator when it begins and when it ends', () => {
      expect(JSON.stringify([one.AlarmActions, one.OKActions])).toMatch(/AlarmsTopic.*AlarmsTopic/);
    });
  });

  it('takes silence for bad news of the sweep, and of nothing else', () => {
    const bad = all.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(bad.map(({ AlarmName }) => AlarmName)).toEqual(['privacy-inbox-sweep-silent']);
    expect(
      of('AWS::CloudWatch::Alarm').find(({ id }) => id.startsWith('Alarmsweepsilent'))?.Properties,
    ).toMatchObject({
      Metrics: [
        { Expression: 'FILL(m0, 0)', ReturnData: true },
        { Id: 'm0', MetricStat: { Metric: { MetricName: 'SweepDone' }, Period: 900, Stat: 'Sum' } },
      ],
      EvaluationPeriods: 4,
      DatapointsToAlarm: 4,
      Threshold: 1,
    });
  });

  it('fills in nothing of what must not be above a limit: the newest count would be hidden while it is late', () => {
    const sums = of('AWS::CloudWatch::Alarm')
      .map(({ Properties }) => ({ ...alarm.parse(Properties), ...math.parse(Properties) }))
      .filter(({ Metrics, TreatMissingData }) => Metrics !== undefined && TreatMissingData !== 'breaching');
    const expressions = sums.flatMap(({ Metrics = [] }) =>
      Metrics.flatMap(({ Expression = [] }) => Expression),
    );
    expect(expressions).toEqual(['m0 + m1', 'm0 + m1 + m2', 'm0 + m1 + m2', 'm0 + m1 + m2 + m3 + m4 + m5']);
  });

  it.each(metricNames)('listens to %s by the name that the functions count it under', (metric) => {
    const listening = all.filter(({ words }) => words.includes(`"MetricName":"${metric}"`));
    expect(listening).toHaveLength(1);
    expect(listening[0]?.words).toContain(`"Namespace":"${metricsNamespace}"`);
    expect(listening[0]?.words).toContain(`{"Name":"service","Value":"${serviceName}"}`);
  });

  it('has a runbook whose every link leads somewhere', () => {
    const headings = sections.map((section) =>
      (section.split('\n')[0] ?? '').toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(20);
  });

  it('watches each dead queue', () => {
    const dead = of('AWS::SQS::Queue').filter(({ id }) => /Dead[0-9A-F]{8}$/.test(id));
    expect(dead).toHaveLength(3);
    for (const { id } of dead)
      expect(
        all.filter(({ words }) => words.includes(`"${id}"`) && words.includes('NumberOfMessagesVisible')),
      ).toHaveLength(1);
  });

  it('watches each function for errors and for being held back', () => {
    for (const metric of ['Errors', 'Throttles']) {
      const [watching] = all.filter(({ words }) => words.includes(`"MetricName":"${metric}"`));
      for (const name of ['Receive', 'Delivery', 'Sweep'])
        expect(watching?.words).toMatch(new RegExp(`"${name}[0-9A-F]{8}"`));
    }
  });
}
