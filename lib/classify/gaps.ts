/** One step of a gap; a longer gap is several of these and a rest. */
const step = 0xffff;

/**
 * Ascending 32-bit numbers as the gaps between them, 16 bits each: 250,000 hashes lie 17,000 apart, so that hardly one
 * needs more than two bytes.
 */
export function gapsOf(numbers: Uint32Array): Uint16Array {
  const gaps: number[] = [];
  let last = 0;
  for (const number of numbers) {
    let gap = number - last;
    for (; gap >= step; gap -= step) gaps.push(step);
    gaps.push(gap);
    last = number;
  }
  return Uint16Array.from(gaps);
}

/** The numbers of their gaps; throws where they are not `count` ascending ones. */
export function numbersOf(gaps: Uint16Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  let last = 0;
  let gap = 0;
  for (const part of gaps) {
    gap += part;
    if (part === step) continue;
    const number = last + gap;
    if (at >= count || number > 0xffff_ffff || (at > 0 && gap === 0))
      throw new Error('the features of the model file are not in order');
    numbers[at] = number;
    at += 1;
    last = number;
    gap = 0;
  }
  if (at !== count || gap !== 0) throw new Error('the features of the model file are not in order');
  return numbers;
}
