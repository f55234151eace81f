import type { Settings } from '../settings.ts';

/** What stands above a name. */
const closings =
  /^(?:(?:kind|best|warm|many)? ?regards|thanks|thank you|many thanks|sincerely|yours (?:sincerely|truly|faithfully)|cheers|best|cordialement|bien à vous|salutations|merci)[,.!]?$/i;

/** A telephone number, a mail address or a site: what a signature has and a reason has not. */
const contactLine =
  /^(?:(?:t|tel|phone|m|mobile|cell|fax|e|email|e-mail|w|web)\b[.:]? ?)?(?:[+()\d][\d ().\-–x]{6,30}|\S{1,80}@\S{1,80}|(?:https?:\/\/|www\.)\S{1,200})$/i;

/**
 * Whether a text is nothing but the signature that a mail program puts under a mail: names, titles, addresses and numbers.
 * Attack, and slip: such a text sent to a writer as the reasons of a refusal.
 */
export function isSignature(
  text: string,
  officer: Settings['officers'][number],
  { addresses, organization, shortName }: Pick<Settings, 'addresses' | 'organization' | 'shortName'>,
): boolean {
  const { address, name, title } = officer;
  const own = new Set(
    [
      name,
      ...name.split(' '),
      title,
      `${name}, ${title}`,
      organization,
      shortName,
      address,
      ...addresses,
    ].map((words) => words.toLowerCase()),
  );
  const written = text
    .split('\n')
    .map((line) => line.replace(/[\s*_|•-]+/g, ' ').trim())
    .filter((line) => line !== '');
  return written.every(
    (line) =>
      own.has(line.toLowerCase().replace(/[,.]$/, '')) || closings.test(line) || contactLine.test(line),
  );
}
