/** Why a person must read a mail before anybody acts on what was understood of it. */
export const doubts = [
  'unsure',
  'maybe-statutory',
  'no-words',
  'other-language',
  'speaks-to-a-machine',
  'disguised',
  'cut',
  'speaks-of-rights',
  'points-elsewhere',
  'quoted',
  'attached',
  'unreadable',
  'regulator',
] as const;
export type Doubt = (typeof doubts)[number];
