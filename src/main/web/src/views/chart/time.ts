/** Dates as sources have them: a year, a month or a day, and never more than the source says. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;
const MOST_STEPS = 400;

export function isDate(text: string): boolean {
  return DATE.test(text);
}

/**
 * All years, months or days from the first date to the last, so that equal times lie equally far apart. Null when the
 * dates are not all of one kind or too far apart: a year is no month, and has no place among months.
 */
export function stepsOf(dates: string[]): string[] | null {
  const sorted = [...new Set(dates)].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || sorted.some((date) => date.length !== first.length)) return null;
  const steps = [first];
  while (steps.at(-1)! < last) {
    if (steps.length === MOST_STEPS) return null;
    steps.push(after(steps.at(-1)!));
  }
  return steps;
}

function after(date: string): string {
  const [year = 0, month, day] = date.split("-").map(Number);
  const next = new Date(0);
  next.setUTCFullYear(
    month === undefined ? year + 1 : year,
    month === undefined ? 0 : day === undefined ? month : month - 1,
    day === undefined ? 1 : day + 1,
  );
  return next.toISOString().slice(0, date.length);
}
