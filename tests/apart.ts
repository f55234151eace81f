/**
 * Tests that put something in the place of a module, watch a client or change the environment: each of these files has a
 * process of its own. All others share one with files before and after them.
 */
export const apart = [
  'tests/aws/address-keys.test.ts',
  'tests/aws/dead-letters.test.ts',
  'tests/aws/doctor.test.ts',
  'tests/aws/objects.test.ts',
  'tests/aws/records.test.ts',
  'tests/aws/ses-outgoing.test.ts',
  'tests/aws/watch.test.ts',
  'tests/deploy/account.test.ts',
  'tests/deploy/make-keys.test.ts',
  'tests/journey/both-worlds.test.ts',
  'tests/local/raw-folder.test.ts',
  'tests/stack/*.test.ts',
  'tests/store/*requests.test.ts',
  'tests/store/standing.test.ts',
];

/**
 * Tests that kill, flood and play whole months, each with a process of its own: `npm run long`, and not `npm test`, which is
 * to be over in three minutes.
 */
export const long = [
  'tests/aws/burst.test.ts',
  'tests/journey/kill-at-random.test.ts',
  'tests/journey/kill-each-write.test.ts',
  'tests/simulate/simulate.test.ts',
];
