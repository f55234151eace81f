const bucketBits = 17;

/**
 * Finds the row of a feature among ascending features: by its first bits a bucket of one or two neighbours. Nothing is
 * built that a mail does not need, and it stays small enough for a processor's cache, since most features have no row.
 */
export function dictionaryOf(features: Uint32Array): (feature: number) => number | undefined {
  const starts = new Uint32Array((1 << bucketBits) + 1);
  let bucket = 0;
  for (let row = 0; row < features.length; row += 1) {
    const own = bucketOf(features[row] ?? 0);
    while (bucket < own) starts[++bucket] = row;
  }
  while (bucket < 1 << bucketBits) starts[++bucket] = features.length;
  return (feature) => {
    const own = bucketOf(feature);
    const end = starts[own + 1] ?? 0;
    for (let row = starts[own] ?? 0; row < end; row += 1) if (features[row] === feature) return row;
    return undefined;
  };
}

function bucketOf(feature: number): number {
  return feature >>> (32 - bucketBits);
}
