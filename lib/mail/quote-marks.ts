/** What begins words that are not the writer's own. */
export type Opening = {
  readonly role: 'quoted' | 'forwarded';
  /** How many lines it takes. */
  readonly lines: number;
  /** Sure enough that all that follows is not the writer's own, even without `>` marks. */
  readonly isSure: boolean;
};

/** Attack: lines of megabytes. No mark of mail software is longer. */
const maxMark = 400;
const maxWrappedLines = 3;
const maxBlockLines = 12;

/** Between dashes: `-----Original Message-----`. */
const dashedQuotes = new Set([
  'original message',
  "message d'origine",
  'message original',
  'mensaje original',
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
  /^[ \t\u00a0*]{0,40}(?:--|_____|from|von|de[ *:\u00a0]|begin|début|on |le |am |el |il |em |op )/i;
const maySign = /^[ \t\u00a0*]{0,40}(?:sent|get|envoy|obten|proven|von |gesendet)/i;

const wroteAtEnd = /\b(?:wrote|writes|a écrit|a ecrit|schrieb|escribió|ha scritto|escreveu|schreef) ?:$/;
const dateAtStart = /^(?:on|le|am|el|il|em|op) /;
const blockStart = /^(?:from|de|von) ?: ?\S/;
const blockLabel = /^(sent|date|to|subject|envoyé|à|objet|gesendet|an|betreff) ?:/;

/** The opening of a quote or of a forwarded mail at a line, as the mail software of the world writes it; null if none is there. */
export function openingAt(lines: readonly string[], at: number): Opening | null {
  const written = lines[at] ?? '';
  if (!mayOpen.test(written) && !written.trimEnd().endsWith(':')) return null;
  const line = mark(written);
  return dashed(line) ?? forward(line) ?? headerBlock(lines, at, line) ?? attribution(lines, at, line);
}

/** A line that mail software puts under a mail of its own accord. */
export function isDeviceSignature(written: string): boolean {
  if (!maySign.test(written)) return false;
  const line = mark(written);
  return line.length <= 80 && deviceSignature.test(line);
}

const deviceSignature =
  /^(?:sent (?:from|via|with) (?:my|mail|outlook|yahoo|gmail|proton|samsung|a )|get outlook for |envoyé (?:de|depuis|à partir de) mon |envoyé (?:avec|de|depuis|par) (?:outlook|mail|courrier|proton|yahoo|gmail)|obtenez outlook |obtenir outlook |provenance : courrier|von meinem .{1,30} gesendet|gesendet von )/;

/** A line in one spelling: one blank between words, lower case, straight apostrophes, no emphasis around labels. */
function mark(line: string): string {
  return line
    .slice(0, maxMark)
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .replaceAll('*', '')
    .trim()
    .toLowerCase();
}

function dashed(line: string): Opening | null {
  if (!line.startsWith('--') || !line.endsWith('--')) return null;
  const words = line.replaceAll('-', ' ').trim();
  if (dashedQuotes.has(words)) return { role: 'quoted', lines: 1, isSure: true };
  return dashedForwards.has(words) ? { role: 'forwarded', lines: 1, isSure: true } : null;
}

function forward(line: string): Opening | null {
  return forwards.has(line.replace(' :', ':')) ? { role: 'forwarded', lines: 1, isSure: true } : null;
}

/** Outlook's `From: / Sent: / To: / Subject:`, with the rule it draws above. */
function headerBlock(lines: readonly string[], at: number, line: string): Opening | null {
  const isRule = line.length >= 5 && /^(?:_+|-+)$/.test(line);
  const start = isRule ? at + 1 : at;
  if (!blockStart.test(isRule ? mark(lines[start] ?? '') : line)) return null;
  const labels = new Set<string>();
  let end = start + 1;
  for (; end < start + maxBlockLines; end += 1) {
    const next = mark(lines[end] ?? '');
    if (next === '') break;
    const label = blockLabel.exec(next)?.[1];
    if (label !== undefined) labels.add(label);
  }
  return labels.size >= 2 ? { role: 'quoted', lines: end - at, isSure: true } : null;
}

/** `On <date>, <name> wrote:`, also wrapped. Sure only with an address in it: a person may well write "he wrote:". */
function attribution(lines: readonly string[], at: number, line: string): Opening | null {
  let joined = line;
  for (let count = 1; count <= maxWrappedLines && joined.length <= maxMark; count += 1) {
    if (count > 1) {
      const next = mark(lines[at + count - 1] ?? '');
      if (next === '' || next.startsWith('>') || !dateAtStart.test(line)) return null;
      joined = `${joined} ${next}`;
    }
    const namesAddress = joined.includes('@');
    if (wroteAtEnd.test(joined)) {
      return {
        role: 'quoted',
        lines: count,
        isSure: namesAddress && dateAtStart.test(joined) && /\d/.test(joined),
      };
    }
    if (namesAddress && joined.endsWith('>:')) return { role: 'quoted', lines: count, isSure: false };
  }
  return null;
}
