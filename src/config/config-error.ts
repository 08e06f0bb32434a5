import { configurationHeading, configurationProblems } from '../../templates/terminal/operator.ts';

export type ConfigProblemCode = keyof typeof configurationProblems;

export interface ConfigProblem {
  variable: string;
  code: ConfigProblemCode;
  /** Names for the words of the message; never a value of a variable. */
  names?: readonly string[];
}

/** The configuration is wrong or half. The message is for the operator, in words; `problems` is for programs. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super([configurationHeading, ...problems.map(describe)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export function isProblemCode(code: string): code is ConfigProblemCode {
  return Object.hasOwn(configurationProblems, code);
}

function describe({ variable, code, names = [] }: ConfigProblem): string {
  return `  ${variable}: ${configurationProblems[code].replace(/\{\w+\}/, names.join(', '))}`;
}
