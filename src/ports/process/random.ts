/** Ids and codes; a parameter, so that tests can repeat a run. */
export interface Random {
  /** `length` characters of an alphabet without look-alikes: `23456789ABCDEFGHJKMNPQRSTUVWXYZ`. */
  code(length: number): string;
}
