import { kinds } from '../case/kinds.ts';
import type { Asked } from '../case/orders.ts';
import { dayNamed, kindsNamed, personNamed, plainWord, wrongWord } from './arguments.ts';
import type { Meant } from './word.ts';

const form = 'write it as /new access received 2026-11-20 by post from ada@example.org Ada Example';

/** What officers type, the shortest word for each in front, and what it means. */
const ways: ReadonlyMap<string, string> = new Map([
  ['post', 'post'],
  ['fax', 'fax'],
  ['phone', 'telephone'],
  ['telephone', 'telephone'],
  ['person', 'in person'],
  ['in person', 'in person'],
  ['in-person', 'in person'],
]);

/** The words for how it came, as the case keeps them. */
function cameBy(way: string | null): string {
  return way === null ? 'filed by an officer' : `filed by an officer: came by ${way}`;
}

/** The word for how it came, from the words the case keeps; null where it was not said. */
export function wayIn(because: string): string | null {
  return [...ways].find(([, way]) => cameBy(way) === because)?.[0] ?? null;
}

/** What came by paper or telephone: kinds first, then the day, the way and the person, in any order. */
export function filing(args: readonly string[]): Meant {
  const plain = args.map(plainWord);
  const marks = ['received', 'by', 'from'].map((word) => plain.indexOf(word));
  const ends = [...marks.filter((mark) => mark >= 0), args.length].toSorted((a, b) => a - b);
  const after = (mark: number) =>
    args.slice(
      mark + 1,
      ends.find((end) => end > mark),
    );
  const [received = -1, by = -1, from = -1] = marks;
  const asked = kindsNamed(args.slice(0, ends[0]));
  if ('strange' in asked) return wrongWord(asked.strange, 'kind', `${kindsForm}; ${form}`);
  const named = asked.named.filter((kind) => kind !== 'unrelated');
  if (named.length === 0 || named.length < asked.named.length)
    return { notUnderstood: `new needs what is asked; ${kindsForm}; ${form}` };
  const dayWords = received < 0 ? [] : after(received);
  const day = dayNamed(dayWords.join(' '));
  if (received >= 0 && day === null) return wrongWord(dayWords.join(' '), 'day of receipt', form);
  const wayWords = by < 0 ? '' : after(by).map(plainWord).join(' ');
  const way = ways.get(wayWords) ?? null;
  if (by >= 0 && way === null)
    return wrongWord(wayWords, 'way for it to come (by post, by telephone, by in person, by fax)', form);
  const requester = from < 0 ? null : personNamed(after(from), form);
  if (requester !== null && 'notUnderstood' in requester) return requester;
  const because = cameBy(way);
  const orders: (Asked | null)[] = [
    { type: 'CorrectKinds', kinds: named, because },
    day === null ? null : { type: 'SetReceipt', day, because },
    requester === null ? null : { type: 'SetRequester', requester },
  ];
  return { type: 'Filing', orders: orders.filter((order) => order !== null) };
}

const kindsForm = `the kinds are ${kinds.join(', ')}`;
