import { mark } from './mark.ts';

/** Attack: lines of megabytes. A link that Outlook's filter rewrote still fits. */
const maxLine = 2000;
/** A person says more in a line that begins in these words. */
const maxWords = 80;

/** What the first letters of a line rule out for nearly every line, before it is read with care. */
const maySign = /^[\s\p{Cf}*]{0,40}(?:sent|get|envoy|obten|télécharge|proven|von |gesendet)/iu;

const signature =
  /^(?:sent (?:from|via|with) (?:my|mail|outlook|yahoo|gmail|proton|samsung|aol|a )|get outlook for |envoyé (?:de|depuis|à partir de) mon |envoyé à partir d'un |envoyé (?:avec|de|depuis|par|à partir de|à partir d') ?(?:outlook|mail|courrier|proton|yahoo|gmail)|obtenez outlook |obtenir outlook |télécharge[rz] outlook pour |provenance : courrier|von meinem .{1,30} gesendet|gesendet von )/;

/** A line that mail software puts under a mail of its own accord. Where its links lead does not count. */
export function isDeviceSignature(written: string): boolean {
  if (!maySign.test(written)) return false;
  const words = written
    .slice(0, maxLine)
    .replace(/<https?:[^<>\s]*>|\(https?:[^()\s]*\)/gi, '')
    .replace(/[[\]]/g, '');
  const line = mark(words);
  return line.length <= maxWords && signature.test(line);
}
