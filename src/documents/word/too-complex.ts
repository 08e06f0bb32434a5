/** A document that is larger than what is read. */
export class TooComplex extends Error {}
