/** Whatever JSON a page or the console answers, as a test reads it. */
// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of each value that it reads
export type AnyJson = any;
