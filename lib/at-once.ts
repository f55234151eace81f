/** Does a work for each of a list, at most `most` of them at once. The first fault stops what has not begun, and is thrown. */
export async function atOnce<T>(
  most: number,
  list: Iterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = list[Symbol.iterator]();
  let broken = false;
  const worker = async () => {
    for (let next = left.next(); !next.done && !broken; next = left.next()) {
      try {
        await work(next.value);
      } catch (error) {
        broken = true;
        throw error;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: most }, worker));
  for (const one of workers) if (one.status === 'rejected') throw one.reason;
}
