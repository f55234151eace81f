import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** One receipt rule, in SES's own words. */
type RuleOfSes = {
  readonly name: string;
  readonly enabled: boolean;
  readonly scan: boolean;
  readonly recipients: readonly string[];
  readonly bucket: string;
};

/** What SES knows of an account in a region: the answers of its second version as JSON, and the active rule set of its first. */
export type SesAccount = {
  account: object;
  identities: Record<string, object>;
  active: { readonly name: string; readonly rules: readonly RuleOfSes[] } | null;
};

/** Both versions of SES on loopback, as far as they tell of an account. What stands in `denied` (paths, actions) may not be asked. */
export async function openAccountEndpoint(
  state: SesAccount,
  denied: ReadonlySet<string>,
  asked: string[] = [],
) {
  const server = createServer(async (request, response) => {
    const { method, url = '/' } = request;
    if (method === 'POST') {
      const action = new URLSearchParams(await text(request)).get('Action') ?? '';
      asked.push(action);
      response.setHeader('content-type', 'text/xml');
      response.statusCode = denied.has(action) ? 403 : 200;
      response.end(
        denied.has(action)
          ? '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>'
          : activeRuleSet(state.active),
      );
      return;
    }
    const path = decodeURIComponent(url);
    asked.push(path);
    response.setHeader('content-type', 'application/json');
    const found =
      path === '/v2/email/account'
        ? state.account
        : state.identities[path.slice('/v2/email/identities/'.length)];
    const fault = denied.has(path)
      ? 'AccessDeniedException'
      : found === undefined
        ? 'NotFoundException'
        : null;
    if (fault !== null) {
      response.statusCode = denied.has(path) ? 403 : 404;
      response.setHeader('x-amzn-errortype', fault);
    }
    response.end(JSON.stringify(fault === null ? found : { message: fault }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function activeRuleSet(active: SesAccount['active']): string {
  const members = (all: readonly string[]) => all.map((one) => `<member>${one}</member>`).join('');
  const rule = ({ bucket, enabled, name, recipients, scan }: RuleOfSes) =>
    `<Name>${name}</Name><Enabled>${enabled}</Enabled><TlsPolicy>Optional</TlsPolicy><ScanEnabled>${scan}</ScanEnabled><Recipients>${members(recipients)}</Recipients><Actions><member><S3Action><BucketName>${bucket}</BucketName><ObjectKeyPrefix>incoming/</ObjectKeyPrefix></S3Action></member><member><StopAction><Scope>RuleSet</Scope></StopAction></member></Actions>`;
  const result =
    active === null
      ? ''
      : `<Metadata><Name>${active.name}</Name><CreatedTimestamp>2026-11-23T15:00:00Z</CreatedTimestamp></Metadata><Rules>${members(active.rules.map(rule))}</Rules>`;
  return `<DescribeActiveReceiptRuleSetResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><DescribeActiveReceiptRuleSetResult>${result}</DescribeActiveReceiptRuleSetResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></DescribeActiveReceiptRuleSetResponse>`;
}
