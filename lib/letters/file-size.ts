const units = ['kB', 'MB', 'GB'] as const;

/** A file's size as people read it, in steps of 1000: `812 bytes`, `12 kB`, `3.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes === 1) return '1 byte';
  if (bytes < 1000) return `${bytes} bytes`;
  let size = bytes;
  let unit: string = 'bytes';
  for (const larger of units) {
    // From 999.5 on, rounding would print a thousand of the smaller unit.
    if (size < 999.5) break;
    size /= 1000;
    unit = larger;
  }
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
