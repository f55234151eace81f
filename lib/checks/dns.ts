import { promises } from 'node:dns';

/** The records of a name, none where there are none; `unknown` where DNS did not say, which is never "missing". */
export type Records = readonly string[] | 'unknown';

/** The questions that checks ask of DNS. Names and hosts are in lower case, without a dot at the end. */
export type Dns = {
  readonly cname: (name: string) => Promise<Records>;
  /** Hosts, the preferred first. A domain that says it takes no mail (RFC 7505) has none. */
  readonly mx: (name: string) => Promise<Records>;
  readonly txt: (name: string) => Promise<Records>;
};

type Resolver = Pick<promises.Resolver, 'resolveCname' | 'resolveMx' | 'resolveTxt'>;

/** The resolver of this machine, which is given up after some seconds: a person waits. */
export function systemDns(): Dns {
  return dnsBy(new promises.Resolver({ timeout: 3_000, tries: 2 }));
}

export function dnsBy(resolver: Resolver): Dns {
  return {
    cname: (name) => answered(resolver.resolveCname(name), (names) => names.map(plain)),
    mx: (name) =>
      answered(resolver.resolveMx(name), (hosts) =>
        hosts
          .toSorted((one, other) => one.priority - other.priority)
          .map(({ exchange }) => plain(exchange))
          .filter((host) => host !== ''),
      ),
    txt: (name) => answered(resolver.resolveTxt(name), (texts) => texts.map((parts) => parts.join(''))),
  };
}

async function answered<T>(asked: Promise<T>, read: (answer: T) => readonly string[]): Promise<Records> {
  try {
    return read(await asked);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // The name does not exist, or has no record of this kind. All else (a timeout, SERVFAIL) says nothing of the name.
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : 'unknown';
  }
}

const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');
