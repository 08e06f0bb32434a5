/** Makes the function that numbers rows in the order they are accepted: microseconds since 1970, always rising within a process. Between processes
 *  the machines' clocks decide, to the millisecond. The wall clock, not the process clock: a clock that is moved must not reorder what waits. */
export function orderNumbers(wallClock: () => number = Date.now): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, wallClock() * 1000);
    return last;
  };
}
