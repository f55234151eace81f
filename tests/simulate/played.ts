/** A fault that the simulation itself played: a death or a throttle. Any other is a fault of the program. */
export class Played extends Error {
  override readonly name = 'Played';
}
