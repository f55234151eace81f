import { headerBlock } from './header-block.ts';
import { mark, maxMark } from './mark.ts';

/** What begins words that are not the writer's own. */
export type Opening = {
  readonly role: 'quoted' | 'forwarded';
  /** How many lines it takes. */
  readonly lines: number;
  /** Sure enough that all that follows is not the writer's own, even without `>` marks. */
  readonly isSure: boolean;
};

const maxWrappedLines = 3;
/** An address in angle brackets, on which an announcement in any language may end, with the verb on the next line. */
const maxVerb = 30;

/** Between dashes: `-----Original Message-----`. */
const dashedQuotes = new Set([
  'original message',
  'original e-mail',
  "message d'origine",
  'message original',
  'mensaje original',
  'mensagem original',
  'messaggio originale',
  'oorspronkelijk bericht',
  'ursprüngliche nachricht',
]);
const dashedForwards = new Set([
  'forwarded message',
  'message transféré',
  'message réexpédié',
  'message transmis',
  'mensaje reenviado',
  'weitergeleitete nachricht',
]);
const forwards = new Set([
  'begin forwarded message:',
  'début du message transféré:',
  'début du message réexpédié:',
]);

/** What the first letters of a line rule out for nearly every line, before it is read with care. */
const mayOpen =
  /^[\s\p{Cf}*]{0,40}(?:--|_____|from|von|van[ *:]|da[ *:]|de[ *:\u00a0]|begin|début|(?:on|le|am|el|il|em|op)\s)/iu;

const wrote = 'wrote|writes|a écrit|a ecrit|schrieb|escribió|ha scritto|escreveu|schreef';
const wroteAtEnd = new RegExp(`\\b(?:${wrote}) ?:$`);
/** Yahoo's mobile programs quote on in the very line that announces it, after some blanks. */
const wroteInside = new RegExp(`<[^<>@\\s]{1,200}@[^<>@\\s]{1,200}>\\s?(?:${wrote})\\s?:\\s{2}`, 'i');
const wroteAmongDashes = new RegExp(`\\b(?:${wrote})$`);
const dateAtStart = /^(?:on|le|am|el|il|em|op) /;
const addressInBrackets = /<[^<>@\s]{1,200}@[^<>@\s]{1,200}>/;
const dashedBlockStart = /^(?:from|de|von) ?:/;

/** The opening of a quote or of a forwarded mail at a line, as the mail software of the world writes it; null if none is there. */
export function openingAt(lines: readonly string[], at: number): Opening | null {
  const written = lines[at] ?? '';
  if (!mayOpen.test(written) && !/[:：>]$/.test(written.trimEnd())) return null;
  const line = mark(written);
  return (
    dashed(line) ??
    forward(line) ??
    headed(lines, at, line) ??
    announced(written, line) ??
    attribution(lines, at, line)
  );
}

/**
 * Whether a line may announce a quote although it is not sure: mail software that names no address, or no date, or speaks
 * another language. What a person writes in an answer, "on 3 March you wrote:", is told by whom it speaks to.
 */
export function mayAnnounce(written: string): boolean {
  const line = mark(written);
  if (addressInBrackets.test(line) && /[:：]$/.test(line)) return true;
  return isDated(line) && wroteAtEnd.test(line) && !/\byou (?:wrote|writes) ?:$/.test(line);
}

/** Samsung's program goes on with the headers in the same line; Zoho's writes `---- On <date> <name> wrote ---`. */
function dashed(line: string): Opening | null {
  const inside = /^-{2,40}([^-].*)$/.exec(line)?.[1];
  const end = inside?.indexOf('--') ?? -1;
  if (inside === undefined || end === -1) return null;
  const words = inside.slice(0, end).trim();
  const below = inside.slice(end).replace(/^-+/, '').trim();
  if (below !== '' && !dashedBlockStart.test(below)) return null;
  const isAttribution = isDated(words) && words.includes('@') && wroteAmongDashes.test(words);
  if (dashedQuotes.has(words) || isAttribution) return { role: 'quoted', lines: 1, isSure: true };
  return dashedForwards.has(words) ? { role: 'forwarded', lines: 1, isSure: true } : null;
}

function forward(line: string): Opening | null {
  return forwards.has(line.replace(' :', ':')) ? { role: 'forwarded', lines: 1, isSure: true } : null;
}

function headed(lines: readonly string[], at: number, line: string): Opening | null {
  const taken = headerBlock(lines, at, line);
  return taken === 0 ? null : { role: 'quoted', lines: taken, isSure: true };
}

function announced(written: string, line: string): Opening | null {
  const isAnnouncement = isDated(line) && wroteInside.test(written.slice(0, maxMark));
  return isAnnouncement ? { role: 'quoted', lines: 1, isSure: true } : null;
}

/**
 * `On <date>, <name> wrote:`, also wrapped. Sure only with an address in it: a person may well write "he wrote:". In a
 * language not known here, an address and a colon at the end will do where `>` marks follow.
 */
function attribution(lines: readonly string[], at: number, line: string): Opening | null {
  const isOther = addressInBrackets.test(line) && /\d/.test(line);
  let joined = line;
  for (let count = 1; count <= maxWrappedLines && joined.length <= maxMark; count += 1) {
    if (count > 1) {
      const next = mark(lines[at + count - 1] ?? '');
      const mayWrap = dateAtStart.test(line) || (isOther && count === 2 && next.length <= maxVerb);
      if (next === '' || next.startsWith('>') || !mayWrap) return null;
      joined = `${joined} ${next}`;
    }
    const namesAddress = joined.includes('@');
    if (wroteAtEnd.test(joined)) {
      return {
        role: 'quoted',
        lines: count,
        isSure: namesAddress && isDated(joined),
      };
    }
    if (namesAddress && joined.endsWith('>:')) return { role: 'quoted', lines: count, isSure: false };
    if (isOther && /[:：]$/.test(joined)) return { role: 'quoted', lines: count, isSure: false };
  }
  return null;
}

function isDated(line: string): boolean {
  return dateAtStart.test(line) && /\d/.test(line);
}
