import * as z from 'zod';

const environment = z.object({
  /** The bucket of raw mail. */
  MAIL_BUCKET: z.string().min(3),
  /** The SES configuration set whose events come back to `lambdas/delivery.ts`. */
  CONFIGURATION_SET: z.string().min(1),
  /** The SecureString with the keys that sign addresses. */
  ADDRESS_KEYS_PARAMETER: z.string().min(1),
  /** The firm's settings; beside the function's code unless it is said otherwise. */
  SETTINGS_FILE: z.string().min(1).default('settings.json'),
  AWS_REGION: z.string().min(1),
});

/** What a function of ours is told by its environment. */
export type Environment = z.output<typeof environment>;

/** What the stack has to say: Lambda itself sets the region. */
export type Variables = Omit<z.output<typeof environment>, 'AWS_REGION'>;

/** What only a function that a queue feeds is told. */
const fed = z.object({
  /** The URL of the queue for messages that it cannot deal with. */
  DEAD_QUEUE_URL: z.url(),
});

/** What the stack has to say to a function that a queue feeds, beside `Variables`. */
export type FedVariables = z.output<typeof fed>;

/** An environment that a function cannot run in; names each variable that is missing. */
class EnvironmentInvalid extends Error {
  override readonly name = 'EnvironmentInvalid';
}

export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  return read(environment, variables);
}

export function readDeadQueue(variables: Record<string, string | undefined>): string {
  return read(fed, variables).DEAD_QUEUE_URL;
}

function read<T>(schema: z.ZodType<T>, variables: Record<string, string | undefined>): T {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new EnvironmentInvalid(`the environment lacks ${names.join(', ')}`);
}
