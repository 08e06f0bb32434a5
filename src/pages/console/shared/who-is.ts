import { reactive } from 'vue';
import { consoleTexts } from '../../../../templates/pages/console/console.ts';
import type { PeopleJson, PersonNameJson } from '../../../wire/console/people.ts';
import { ask } from './api.ts';

/** What people are called, once it was asked for. */
const known = reactive(new Map<string, PersonNameJson>());
const asked = new Set<string>();
let waiting: string[] = [];

/** People asked for at once. */
const MOST = 100;

/** What somebody is called. The first time the id is shown marked as one; the name takes its place once it is there. */
export function whoIs(person: string): string {
  if (person === 'system' || person === '') return consoleTexts.who(person, null);
  if (!asked.has(person)) {
    asked.add(person);
    if (waiting.length === 0) queueMicrotask(load);
    waiting.push(person);
  }
  return consoleTexts.who(person, known.get(person) ?? null);
}

async function load() {
  const people = waiting;
  waiting = [];
  for (let start = 0; start < people.length; start += MOST) {
    const some = people.slice(start, start + MOST);
    try {
      const named = await ask<PeopleJson>(`people?${new URLSearchParams(some.map((id) => ['id', id]))}`);
      for (const [id, name] of Object.entries(named)) known.set(id, name);
    } catch {
      for (const id of some) asked.delete(id);
    }
  }
}
