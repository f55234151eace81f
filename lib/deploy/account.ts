import { GetServiceSettingCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { CannotDo } from '../cli/command-line.ts';

/** Any setting will do: its ARN names the account whose it is. */
const SettingId = '/ssm/parameter-store/default-parameter-tier';

/** The account that the credentials are of, which must be the one that is named. */
export async function accountOf(ssm: SSMClient, named: string | null): Promise<string> {
  const { ServiceSetting } = await ssm.send(new GetServiceSettingCommand({ SettingId }));
  const account = /^arn:[^:]*:ssm:[^:]*:(\d{12}):/.exec(ServiceSetting?.ARN ?? '')?.[1];
  if (account === undefined) throw new CannotDo('AWS did not say which account these credentials are of');
  if (named !== null && named !== account)
    throw new CannotDo(
      `these credentials are of the account ${account}, not of ${named}: sign in there, or set AWS_PROFILE`,
    );
  return account;
}
