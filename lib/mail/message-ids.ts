/** RFC 5322 2.1.1: no line, and so no id, is longer. Attack: ids made to fill keys and tables. */
const maxId = 998;
const maxIds = 20;

const bracketed = /<([^<>]*)>/g;

/** The id of a Message-ID value without its angle brackets; null when it names none or is longer than a line can be. */
export function messageIdOf(value: string): string | null {
  return idsIn(value)[0] ?? plainId(value);
}

/** The ids of an In-Reply-To or References value, in their order; of more than 20 the last, which are the newest. */
export function messageIdsOf(value: string): readonly string[] {
  const ids = idsIn(value);
  if (ids.length > 0) return ids.slice(-maxIds);
  // Some mail software leaves the brackets out.
  return value
    .split(/[\s,]+/)
    .flatMap((word) => (word.includes('@') ? (plainId(word) ?? []) : []))
    .slice(-maxIds);
}

function idsIn(value: string): readonly string[] {
  return [...value.matchAll(bracketed)].flatMap(([, id = '']) => plainId(id) ?? []);
}

function plainId(written: string): string | null {
  const id = written.replace(/[\p{Cc}\p{Z}<>]+/gu, '');
  return id === '' || id.length > maxId ? null : id;
}
