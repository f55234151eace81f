import type { Check } from '../../checks/check.ts';

/** A service that does not answer costs a person some seconds, not a minute. */
export const patience = {
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  maxAttempts: 2,
} as const;

/** The right to ask is missing. */
export function isDenied(error: unknown): boolean {
  return error instanceof Error && /^AccessDenied/.test(error.name);
}

/**
 * What one question to AWS came to. What may not be asked, or is not answered, is one row that says so, and stops no other
 * check: not to know is neither good nor bad.
 */
export async function asked(
  check: string,
  action: string,
  ask: () => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  try {
    return await ask();
  } catch (error) {
    if (isDenied(error)) return [{ check, ok: 'look', says: `may not ask: ${action}` }];
    const fault = error instanceof Error ? error.name : typeof error;
    return [{ check, ok: 'look', says: `${action} was not answered (${fault}): ask again` }];
  }
}
