/** Canada: the mail of a firm under Alberta's law stays in the country. */
export const usualRegion = 'ca-central-1';

/** Names that are needed before anything is deployed that could tell them. */
export const namesBefore = {
  ruleSet: 'privacy-inbox',
  keysParameter: '/privacy-inbox/address-keys',
} as const;
