import { readAwsSettings } from '../settings.ts';
import { readEnvironment } from './environment.ts';
import { openWatch, type Watch } from './watch.ts';
import { type AwsWorld, openInbox } from './world.ts';

/** The world of one invocation, with what the operator sees of it. */
export type FunctionWorld = AwsWorld & { readonly bucket: string; readonly watch: Watch };

/**
 * Opens what all invocations of a function share, by what the stack put into its environment. Answers the world of one
 * invocation, which claims letters under the id of its request.
 */
export function openFunction(
  variables: Record<string, string | undefined>,
): (requestId: string) => Promise<FunctionWorld> {
  const environment = readEnvironment(variables);
  const settings = readAwsSettings(environment.SETTINGS_FILE);
  const watch = openWatch();
  const resources = {
    region: environment.AWS_REGION,
    bucket: environment.MAIL_BUCKET,
    configurationSet: environment.CONFIGURATION_SET,
    keysParameter: environment.ADDRESS_KEYS_PARAMETER,
  };
  const refused = () => watch.count('SendFailed', 1);
  const { world } = openInbox(resources, settings, { report: watch.report, refused });
  return async (requestId) => ({ ...(await world(requestId)), bucket: resources.bucket, watch });
}
