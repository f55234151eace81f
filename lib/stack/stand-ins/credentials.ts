/** The runtime gave the function no keys, so no call to AWS can be signed. Names them, never what they hold. */
class CredentialsMissing extends Error {
  override readonly name = 'CredentialsMissing';
}

/**
 * The keys of the function's role, from its environment: stands in for the SDK's own chain, which goes on to ask files,
 * single sign-on, other roles and metadata services, 75 KB of clients that no function of ours ever calls. Lambda sets
 * these three variables for every function that is not restored from a snapshot (SnapStart, which ours do not use).
 * Like the SDK's, what is read from the environment is never refreshed. Throws `CredentialsMissing`.
 */
export function defaultProvider() {
  return async () => {
    const {
      AWS_ACCESS_KEY_ID: accessKeyId = '',
      AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
      AWS_SESSION_TOKEN: sessionToken = '',
    } = process.env;
    if (accessKeyId === '' || secretAccessKey === '')
      throw new CredentialsMissing('the environment lacks AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY');
    return { accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) };
  };
}
