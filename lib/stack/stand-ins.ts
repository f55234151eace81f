import { createRequire } from 'node:module';
import { join } from 'node:path';

const ours = (name: string) => join(import.meta.dirname, 'stand-ins', `${name}.ts`);
/** What mailparser gets when it asks for a package. */
const mailparsers = createRequire(createRequire(import.meta.url).resolve('mailparser'));

/** What a bundle carries in place of a package: of what a function never uses little, and of nothing two copies. */
export const standIns: Record<string, string> = {
  '@aws-sdk/credential-provider-node': ours('credentials'),
  'html-to-text': ours('html-to-text'),
  // mailparser and its splitter each come with a copy of the same version, tables of charsets included.
  libmime: mailparsers.resolve('libmime'),
};

/** Asked for by code that never runs in a function: the SDK reads the user agent of browsers with it. */
export const neverLoaded: string[] = ['bowser'];
