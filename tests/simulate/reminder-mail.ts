/** What a delivered reminder says: rungs it stands for beside the one that is now, by kind, and the days it names. */
export type ReminderSays = {
  readonly headlines: number;
  readonly earlier: readonly {
    readonly kind: string;
    readonly count: number;
    readonly named: readonly number[];
  }[];
  readonly dueDays: readonly string[];
  readonly targetDays: readonly string[];
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Reads the plain text of a reminder as its reader sees it, from the bytes that left. */
export function readReminder(eml: string): ReminderSays {
  const text = plainText(eml);
  const top = text.slice(0, text.indexOf('What is missing'));
  const earlier = [
    ...top.matchAll(
      /stands for (\d+) earlier reminders? about the ([a-z ]+) that fell on this morning too or could not be given in time: ([^.]*)\./g,
    ),
  ].map(([, count, kind = '', list = '']) => ({
    kind: kind.trim().replaceAll(' ', '_'),
    count: Number(count),
    named: list.split(', ').map(rungOf),
  }));
  return {
    headlines: [...top.matchAll(/Due by law|LATE: |Last lawful day /g)].length,
    earlier,
    dueDays: [...text.matchAll(/By law on \w+ (\d+) (\w+) (\d{4})/g)].map(dayOf),
    targetDays: [...text.matchAll(/Aim for \w+ (\d+) (\w+) (\d{4})/g)].map(dayOf),
  };
}

function rungOf(words: string): number {
  if (words === 'on the target day') return 0;
  const days = Number(words.split(' ')[0]);
  return words.includes('before') ? -days : days;
}

function dayOf([, date = '', month = '', year = '']: RegExpMatchArray): string {
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** The text part of one of our letters (quoted-printable, or as it stands), on one line. */
function plainText(eml: string): string {
  const boundary = /boundary="([^"]+)"/.exec(eml)?.[1];
  const parts = boundary === undefined ? [] : eml.split(`--${boundary}`);
  const part = parts.find((each) => /^\s*Content-Type: text\/plain/.test(each)) ?? '';
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  const decoded = /quoted-printable/.test(part.slice(0, part.indexOf('\r\n\r\n')))
    ? body
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : body;
  return decoded.replace(/\s+/g, ' ');
}
