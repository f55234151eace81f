import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { type Check, checkOf } from '../../checks/check.ts';
import { asked } from './asked.ts';

/** What SES lets the account do in a region. */
export type AccountFacts = {
  /** Out of the sandbox: letters may go to anybody. */
  readonly production: boolean;
  readonly sending: boolean;
  /** HEALTHY, PROBATION, SHUTDOWN, or a word yet to come. */
  readonly standing: string;
  /** Letters in 24 hours, and how many of them have left; a negative limit is none. */
  readonly daily: { readonly limit: number; readonly sent: number };
};

async function accountFacts(ses: SESv2Client): Promise<AccountFacts> {
  const account = await ses.send(new GetAccountCommand({}));
  return {
    production: account.ProductionAccessEnabled === true,
    sending: account.SendingEnabled === true,
    standing: account.EnforcementStatus ?? 'not said',
    daily: {
      limit: account.SendQuota?.Max24HourSend ?? 0,
      sent: account.SendQuota?.SentLast24Hours ?? 0,
    },
  };
}

export function accountChecks(ses: SESv2Client, region: string): Promise<readonly Check[]> {
  return asked('sending', 'ses:GetAccount', async () => judgeAccount(region, await accountFacts(ses)));
}

/** Whether letters leave for everybody: the sandbox, a pause by SES, and the day's quota. */
export function judgeAccount(
  region: string,
  { daily, production, sending, standing }: AccountFacts,
): readonly Check[] {
  const sandbox: Check = production
    ? { check: 'sandbox', ok: 'yes', says: `production access in ${region}: letters may go to everybody` }
    : {
        check: 'sandbox',
        ok: 'no',
        says: `the account is in the sandbox in ${region}: a letter to an address that is not verified is refused for good; ask for production access in the SES console (RUNBOOK "First deployment")`,
      };
  return [sandbox, checkOf('sending', problemsOf(sending, standing), standing), quota(daily)];
}

function problemsOf(sending: boolean, standing: string): Parameters<typeof checkOf>[1] {
  const paused =
    'letters wait and nobody has one: answer what AWS wrote to the account (RUNBOOK "bounce-rate")';
  if (!sending || standing === 'SHUTDOWN')
    return [{ ok: 'no', says: `SES has paused sending (${standing}): ${paused}` }];
  return standing === 'HEALTHY'
    ? []
    : [{ ok: 'look', says: `SES calls the account ${standing}: see Reputation metrics in its console` }];
}

/** From here on a flood of mail could use up what is left of the day. */
const nearlyAll = 0.8;

function quota({ limit, sent }: AccountFacts['daily']): Check {
  const check = 'daily quota';
  if (limit < 0) return { check, ok: 'yes', says: `no limit; ${sent} letters in the last 24 hours` };
  const says = `${sent} of ${limit} letters in the last 24 hours`;
  return sent < limit * nearlyAll
    ? { check, ok: 'yes', says }
    : { check, ok: 'look', says: `${says}: letters above it wait; ask for more in Service Quotas` };
}
