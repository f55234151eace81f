import { isDenied } from '../aws/checks/asked.ts';
import { askedIn, deploymentChecks, generalChecks } from '../aws/checks/deployment.ts';
import { type Deployed, DeployedUnreadable, deployedParameter, readDeployed } from '../aws/deployed.ts';
import { deployedSettings, digestOfSettings } from '../aws/deployed-settings.ts';
import type { Check } from '../checks/check.ts';
import { type Dns, systemDns } from '../checks/dns.ts';
import { firmChecks } from '../checks/firm.ts';
import { readAwsSettings } from '../settings.ts';
import { inWords, regionOf } from './deployed.ts';

type Which = { readonly region: string | null; readonly settingsFile: string };

/** Every check of the deployed inbox. Where nothing is deployed, what can be asked before that. */
export async function awsChecks(
  which: Which,
  now: string,
  dns: Dns = systemDns(),
): Promise<readonly Check[]> {
  const region = regionOf(which.region);
  const to = askedIn(region, dns);
  const own = readAwsSettings(which.settingsFile);
  try {
    const { deployed, problem } = await foundIn(region, to.ssm);
    const settings = deployed === null ? own : deployedSettings(own, deployed.receivingDomain);
    const [general, ofDeployment] = await Promise.all([
      generalChecks(to, settings),
      deployed === null ? [] : deploymentChecks(to, settings, deployed),
    ]);
    const standing =
      deployed === null
        ? problem
        : sameSettings(which.settingsFile, region, digestOfSettings(settings) === deployed.settings);
    return [...firmChecks(own, now), standing, ...ofDeployment, ...general];
  } catch (error) {
    throw inWords(error);
  }
}

type Found =
  | { readonly deployed: Deployed; readonly problem: null }
  | { readonly deployed: null; readonly problem: Check };

/** What is deployed, or a row that says why nobody can say. Credentials that AWS does not take are a fault of every check. */
async function foundIn(region: string, ssm: Parameters<typeof readDeployed>[0]): Promise<Found> {
  const without = (ok: 'no' | 'look', says: string): Found => ({
    deployed: null,
    problem: { check: 'deployed', ok, says },
  });
  try {
    const deployed = await readDeployed(ssm);
    return deployed === null
      ? without(
          'no',
          `no inbox is deployed in ${region}: name another --region, or deploy it (npm run deploy)`,
        )
      : { deployed, problem: null };
  } catch (error) {
    if (error instanceof DeployedUnreadable) return without('no', error.message);
    if (isDenied(error))
      return without(
        'look',
        `may not ask: ssm:GetParameter for ${deployedParameter}, so what hangs on it is not checked`,
      );
    throw error;
  }
}

/** A difference stops a command, but not the doctor: what stands on AWS can be looked at all the same. */
function sameSettings(settingsFile: string, region: string, isSame: boolean): Check {
  const check = 'deployed';
  return isSame
    ? { check, ok: 'yes', says: `in ${region}, with the settings of ${settingsFile}` }
    : {
        check,
        ok: 'no',
        says: `${settingsFile}, or the policy it names, is not what is deployed in ${region}: deploy it (npm run deploy), or name the deployed one with --settings`,
      };
}
