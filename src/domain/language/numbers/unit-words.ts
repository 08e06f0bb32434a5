/** Whether a unit counts years of age. */
export function countsYears(unit: string): boolean {
  return /岁/u.test(unit);
}

/** Whether a unit counts people. */
export function countsPeople(unit: string): boolean {
  return /[名位口人]/u.test(unit);
}

/** 今年四十七: a number of years that nothing else could be. @param unit of the column that it may be for */
export function saysAge(text: string, unit: string): boolean {
  return unit === '岁' && /^今年[\d一二三四五六七八九十]{1,4}岁?$/u.test(text);
}
