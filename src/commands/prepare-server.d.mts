/** Compiles `entry` with everything that is loaded by its path. @param folder two levels below the root @returns the entry's compiled file */
export function buildServer(options: { root: string; entry?: string; folder?: string }): Promise<string>;
