import type { Json } from '../base/json.ts';

/** Of a value about many people what is about one: of lists whose lines name a person or an application, that person's lines. */
export function onlyAbout(value: Json, about: { person: string; applications: readonly string[] }): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.filter((line) => isTheirs(line, about)).map((line) => onlyAbout(line, about));
  const parts = Object.entries(value).map(([name, part]) => [name, part === undefined ? part : onlyAbout(part, about)]);
  return Object.fromEntries(parts);
}

/** A line that names nobody is everybody's. */
function isTheirs(line: Json, { person, applications }: { person: string; applications: readonly string[] }): boolean {
  if (typeof line === 'string') {
    const tab = line.indexOf('\t');
    return tab < 0 || applications.includes(line.slice(0, tab));
  }
  if (line === null || typeof line !== 'object' || isList(line)) return true;
  const named = [line.application, line.person].filter((one) => typeof one === 'string');
  return named.length === 0 || named.some((one) => one === person || applications.includes(one));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
