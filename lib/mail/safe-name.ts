import { oneLine } from './one-line.ts';

const maxName = 120;
/** An extension longer than this is no extension. */
const maxExtension = 10;

const extensions: ReadonlyMap<string, string> = new Map([
  ['application/pdf', '.pdf'],
  ['image/jpeg', '.jpg'],
  ['image/png', '.png'],
  ['message/rfc822', '.eml'],
  ['text/calendar', '.ics'],
  ['text/html', '.html'],
  ['text/plain', '.txt'],
]);

/**
 * A name under which an attachment can be shown and stored anywhere: no path, no control, bidi or zero-width character,
 * nothing a file system reserves, at most 120 characters with its extension kept. A part without a name is
 * `attachment-<place>` with the extension of its type.
 */
export function safeName(written: string | undefined, place: number, type: string): string {
  // Bounded from the end, where the file of a path and its extension stand.
  const file = (written ?? '').slice(-2000).split(/[/\\]/).at(-1) ?? '';
  const clean = oneLine(file, 1000)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[. ]+/, '');
  const name = withoutTail(clean);
  if (name === '') return `attachment-${place}${extensions.get(type) ?? '.bin'}`;
  return shortened(reserved.test(name) ? `_${name}` : name);
}

/** Names that Windows gives to devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Windows drops dots and blanks at the end, which would turn one name into another. */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end -= 1;
  return name.slice(0, end);
}

function shortened(name: string): string {
  if (name.length <= maxName) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= maxExtension ? name.slice(dot) : '';
  return (
    oneLine(name.slice(0, dot > 0 && extension !== '' ? dot : undefined), maxName - extension.length) +
    extension
  );
}
