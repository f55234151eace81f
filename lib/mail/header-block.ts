import { isBlank, mark } from './mark.ts';

const maxBlockLines = 12;
/** A list of addressees goes on for some lines, and some mail programs leave an empty one below each header. */
const maxBetween = 6;

const sender = /^(?:from|de|von|van|da) ?: ?\S/;
const otherLabel =
  /^(sent|date|to|subject|envoyé|à|objet|gesendet|datum|an|betreff|envi(?:ado(?: el)?|ada)|fecha|para|asunto|assunto|data|inviato|a|oggetto|verzonden|aan|onderwerp) ?:/;

/**
 * The headers that Outlook and others put above what they quote, `From: / Sent: / To: / Subject:`, with the rule they draw
 * above: how many lines of them begin at a line; 0 for none.
 */
export function headerBlock(lines: readonly string[], at: number, line: string): number {
  const isRule = line.length >= 5 && /^(?:_+|-+)$/.test(line);
  const start = isRule ? at + (isBlank(lines[at + 1] ?? '') ? 2 : 1) : at;
  if (!sender.test(isRule ? mark(lines[start] ?? '') : line)) return 0;
  const labels = new Set<string>();
  let end = start + 1;
  for (let below = end; below < Math.min(start + maxBlockLines, end + maxBetween); below += 1) {
    const next = mark(lines[below] ?? '');
    const isEnd = next === '' && !otherLabel.test(mark(lines[below + 1] ?? ''));
    const label = otherLabel.exec(next)?.[1];
    if (isEnd || sender.test(next) || (label !== undefined && labels.has(label))) break;
    if (label === undefined) continue;
    labels.add(label);
    end = below + 1;
  }
  return labels.size >= 2 ? end - at : 0;
}
