const FIRST_MILLISECONDS = 4_000;
const MOST_MILLISECONDS = 120_000;

/**
 * How many milliseconds to wait before the socket is tried again: twice as long each time, up to two minutes. Half of it is
 * chance, so that not all pages that a server lost come back in one moment.
 *
 * @param attempts how many have failed in a row; 0 before the first
 * @param chance 0 to 1
 */
export function patience(attempts: number, chance: number): number {
  return Math.min(FIRST_MILLISECONDS * 2 ** attempts, MOST_MILLISECONDS) * (0.5 + chance / 2);
}
