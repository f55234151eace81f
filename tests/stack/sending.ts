import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Synthesised } from './synthesised.ts';

/** How long the scheduler, and then Lambda, may go on trying to start a sweep. */
const started = z.object({
  Target: z.object({ RetryPolicy: z.object({ MaximumEventAgeInSeconds: z.number() }) }),
});
const handed = z.object({ MaximumEventAgeInSeconds: z.number() });

/** Letters out, what becomes of them, and the sweep. */
export function sending({ of, template }: Synthesised): void {
  it('signs with DKIM for each of our domains, and forwards no bounce by mail', () => {
    const identities = of('AWS::SES::EmailIdentity').map(({ Properties }) => Properties);
    expect(identities.map((one) => one['EmailIdentity'])).toEqual(['plutomicro.com', 'inbox.plutomicro.com']);
    for (const identity of identities) {
      expect(identity).toMatchObject({
        DkimAttributes: { SigningEnabled: true },
        DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
        FeedbackAttributes: { EmailForwardingEnabled: false },
      });
    }
  });

  it('sends by TLS or not at all', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      Name: 'privacy-inbox',
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
  });

  it('hears of every end a letter can come to', () => {
    const [events] = of('AWS::SES::ConfigurationSetEventDestination').map(({ Properties }) => Properties);
    expect(events).toMatchObject({
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject'],
      },
    });
  });

  it('sweeps on each quarter of an hour, and keeps what failed', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0/15 * * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    const [schedule] = of('AWS::Scheduler::Schedule');
    const [failures] = of('AWS::Lambda::EventInvokeConfig');
    for (const one of [schedule, failures]) expect(JSON.stringify(one?.Properties)).toContain('SweepDead');
    expect(failures?.Properties).toMatchObject({ MaximumRetryAttempts: 0 });
  });

  it('ends a sweep before the next begins, however late it was started', () => {
    const [schedule] = of('AWS::Scheduler::Schedule').map(({ Properties }) => started.parse(Properties));
    const [failures] = of('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => handed.parse(Properties));
    const [sweep] = of('AWS::Lambda::Function')
      .filter(({ Properties }) => Properties['FunctionName'] === 'privacy-inbox-sweep')
      .map(({ Properties }) => Properties['Timeout']);
    const seconds = [
      schedule?.Target.RetryPolicy.MaximumEventAgeInSeconds,
      failures?.MaximumEventAgeInSeconds,
      sweep,
    ];
    expect(seconds).toEqual([120, 120, 600]);
    expect(seconds.reduce((sum: number, one) => sum + Number(one), 0)).toBeLessThan(15 * 60);
  });
}
