import { readAwsSettings } from '../settings.ts';
import { readEnvironment } from './environment.ts';
import { openWatch, type Watch } from './watch.ts';
import { type AwsWorld, openInbox } from './world.ts';

/** The world of one invocation, with what the operator sees of it. */
export type FunctionWorld = AwsWorld & { readonly bucket: string; readonly watch: Watch };

/** What all invocations of a function share. */
type Opened = {
  readonly watch: Watch;
  /** The world of one invocation, which claims letters under the id of its request. */
  readonly world: (requestId: string) => Promise<FunctionWorld>;
};

/** Opens what all invocations of a function share, by what the stack put into its environment. */
export function openFunction(variables: Record<string, string | undefined>): Opened {
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
  const inbox = openInbox(resources, settings, { report: watch.report, refused });
  const world = async (requestId: string) => ({
    ...(await inbox.world(requestId)),
    bucket: resources.bucket,
    watch,
  });
  return { watch, world };
}
