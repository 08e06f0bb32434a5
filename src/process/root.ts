import { fileURLToPath } from 'node:url';

/** The repository's root: flows/, templates/ and build/ are there. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
