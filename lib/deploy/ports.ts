import type { Dns } from '../checks/dns.ts';

/** What a deployment needs of the machine it is started on. */
export type Ports = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** A question that is answered with yes or no; null: nobody is there to answer. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
  /** Runs CDK with these words on this terminal; answers its exit code. */
  readonly cdk: (words: readonly string[], region: string) => Promise<number>;
  readonly dns: Dns;
  readonly now: () => string;
};
