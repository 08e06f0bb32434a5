import type { z } from 'zod';
import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import type { CatalogProblem } from './catalog-problem.ts';

type Issue = z.core.$ZodIssue;

/** What a schema finds, in words; places name elements by their ids. Read with `reportInput`, so that what is missing is told from what is wrong. */
export function shapeProblems({ issues }: z.ZodError, input: unknown): CatalogProblem[] {
  return issues.flatMap((issue) => wordsOf(issue).map((one) => ({ place: placeOf(issue.path, input), words: one })));
}

function wordsOf(issue: Issue): string[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(words.unknownKey);
    case 'invalid_type':
      return [issue.input === undefined ? words.missing : words.wrongType(issue.expected)];
    case 'invalid_value':
      return [issue.input === undefined ? words.missing : words.notOneOf(issue.values.map(String))];
    case 'invalid_union':
      return [words.notOneOf('options' in issue ? (issue.options ?? []).map(String) : [])];
    case 'invalid_key':
      return issue.issues.flatMap(wordsOf);
    case 'custom':
      return [words.custom(issue.message)];
    case 'invalid_format':
      return [words.badFormat(issue.format)];
    case 'too_small':
      return [issue.inclusive === false ? words.notOver(String(issue.minimum)) : words.tooSmall(String(issue.minimum))];
    case 'too_big':
      return [words.tooBig(String(issue.maximum))];
    default:
      return [words.wrong(issue.message)];
  }
}

/** `fields.email.maxCharacters`: an element by its id, the name of its step or its own name, else by its number from 1. */
function placeOf(path: readonly PropertyKey[], input: unknown): string {
  let at = input;
  const parts = path.map((key) => {
    const isInList = Array.isArray(at);
    at = childOf(at, key);
    return isInList ? (nameOf(at) ?? String(Number(key) + 1)) : String(key);
  });
  return parts.join('.');
}

function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function nameOf(value: unknown): string | null {
  const names = ['id', 'step', 'label', 'title'].map((key) => childOf(value, key));
  return names.find((name) => typeof name === 'string') ?? null;
}
