export const usage =
  'npm run deploy -- [--operator ADDRESS] [--account ACCOUNT] [--region REGION] [--settings FILE] ...';

/** What `npm run deploy -- --help` prints. */
export const help: readonly string[] = [
  'deploy: looks whether everything is ready, shows what would change, asks, deploys, and says what is left to do',
  '',
  `usage: ${usage}`,
  '',
  '  --operator ADDRESS              who gets the alarms (default: the second contact)',
  '  --account ACCOUNT               the account it must be (default: that of the credentials)',
  '  --region REGION                 where (default: ca-central-1)',
  '  --settings FILE                 the firm and its officers (default: settings.json of this program)',
  '  --domain DOMAIN                 the domain of the firm (default: that of the first address)',
  '  --receiving-domain DOMAIN       whose MX points to SES (default: that of replyAddress, else inbox.<domain>)',
  '  --hosted-zone ID                the Route 53 zone of the domain, to write the records of DKIM',
  '  --take-over-mx                  also makes the MX of the receiving domain in that zone',
  '  --replace-active-rule-set NAME  switches off the receipt rule set of that name, which is active and not ours',
  '  -c, --context NAME=VALUE        the same words as CDK has them',
  '  -y, --yes                       deploys without asking; bootstraps nothing',
  '',
  'It changes nothing before it has looked, and nothing but what it was told to. Running it again is safe.',
  'Exit codes: 0 deployed, 1 refused or failed, 2 wrong usage.',
  '',
  'examples:',
  '  npm run deploy -- --operator ops@example.org',
  '  npm run deploy -- --operator ops@example.org --account 111111111111 --settings firm.json',
  '  npm run deploy -- --operator ops@example.org --hosted-zone Z0123456789ABC --take-over-mx --yes',
];
