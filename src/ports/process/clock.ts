/** The process clock. Everything that asks for the time asks it. */
export interface Clock {
  now(): Date;
}
