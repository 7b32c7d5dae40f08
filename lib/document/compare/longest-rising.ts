/** The members of a longest rising subsequence of distinct numbers: what kept its order. */
export function longestRising(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    const place = firstNotBelow(ends, number);
    previous.set(number, ends[place - 1]);
    ends[place] = number;
  }
  const members = new Set<number>();
  for (let next = ends.at(-1); next !== undefined; next = previous.get(next)) members.add(next);
  return members;
}

function firstNotBelow(sorted: readonly number[], number: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
