/** Names that are needed before anything is deployed that could tell them. */
export const namesBefore = {
  ruleSet: 'privacy-inbox',
  keysParameter: '/privacy-inbox/address-keys',
} as const;
