/** @throws Error naming the package that has to be installed */
export function prepareFonts(options: { root: string; log?: (line: string) => void }): Promise<void>;
/** WOFF 1.0 → sfnt. */
export function sfntFromWoff(woff: Buffer): Buffer;
