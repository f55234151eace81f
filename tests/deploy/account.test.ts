import { GetServiceSettingCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { accountOf } from '../../lib/deploy/account.ts';

const ssm = mockClient(SSMClient);
beforeEach(() => ssm.reset());

const SettingId = '/ssm/parameter-store/default-parameter-tier';

function asked(ARN: string | undefined, named: string | null) {
  const setting = ARN === undefined ? {} : { ServiceSetting: { ARN } };
  ssm.on(GetServiceSettingCommand, { SettingId }, true).resolves(setting);
  return accountOf(new SSMClient({ region: 'ca-central-1' }), named);
}

const arn = `arn:aws:ssm:ca-central-1:111111111111:servicesetting${SettingId}`;

it('is that of the credentials, named or not', async () => {
  expect([await asked(arn, null), await asked(arn, '111111111111')]).toEqual([
    '111111111111',
    '111111111111',
  ]);
  expect(await asked(arn.replace('arn:aws:', 'arn:aws-us-gov:'), null)).toBe('111111111111');
});

it('is not another than the one that is named', async () => {
  await expect(asked(arn, '222222222222')).rejects.toThrow(
    'of the account 111111111111, not of 222222222222',
  );
});

it.each([undefined, '', 'arn:aws:ssm:ca-central-1::servicesetting/x'])(
  'is not guessed from %s',
  async (said) => {
    await expect(asked(said, null)).rejects.toThrow('AWS did not say which account');
  },
);
