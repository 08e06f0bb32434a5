/** Whether a unit counts years of age. */
export function countsYears(unit: string): boolean {
  return /岁/u.test(unit);
}

/** Whether a unit counts people. */
export function countsPeople(unit: string): boolean {
  return /[名位口人]/u.test(unit);
}
