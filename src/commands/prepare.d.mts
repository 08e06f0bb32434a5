/** Does what is missing of `packages`, `fonts`, `pages`, `server`, and nothing when nothing is. @throws Error in both languages */
export function prepare(options: {
  root: string;
  parts: readonly string[];
  log: (line: string) => void;
}): Promise<void>;
