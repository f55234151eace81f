import type { OpenedCase } from './case/case.ts';
import { actsForAnother, identityOf } from './case/trust.ts';

/** What is known of who the writer is, as one sentence for officers. */
export function identityWords(state: OpenedCase): string {
  return `${identitySentence(state)}${actsForAnother(state) ? ` ${authoritySentence(state)}` : ''}`;
}

function identitySentence(state: OpenedCase): string {
  const { asks, confirmed } = state.identity;
  const known = identityOf(state);
  switch (known) {
    case 'confirmed':
      return `Identity: confirmed by ${confirmed?.by ?? ''}: ${confirmed?.how ?? ''}.`;
    case 'address-controlled': {
      const proved = asks.findLast(({ provedAt }) => provedAt !== null);
      return `Identity: NOT confirmed. A code came back from ${proved?.address ?? ''}, which shows who controls that address and nothing more.`;
    }
    case 'asked': {
      const asked = asks.at(-1);
      return `Identity: NOT confirmed. A code was sent to ${asked?.address ?? ''}; it has not come back, and counts until ${asked?.validUntil ?? ''}.`;
    }
    case 'none':
      return 'Identity: NOT confirmed.';
    default: {
      const unknown: never = known;
      throw new Error(`unknown identity ${JSON.stringify(unknown)}`);
    }
  }
}

function authoritySentence({ authority }: OpenedCase): string {
  if (authority.confirmed !== null)
    return `Authority to act for another: confirmed by ${authority.confirmed.by}: ${authority.confirmed.how}.`;
  return authority.askedAt === null
    ? 'Authority to act for another: NOT confirmed.'
    : 'Authority to act for another: asked for, NOT confirmed.';
}
