/** The process clock (design 2). Everything that asks for the time asks it. */
export interface Clock {
  now(): Date;
}
