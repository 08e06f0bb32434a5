import { computed, reactive, ref } from 'vue';
import { api, type Entry, type Person, type PlatformName, type Wire } from './api.ts';

const KEPT_WIRE = 300;

/** What all phones share: people, chats, the clock, the wire. */
export const platform = ref<PlatformName>('wecom');
export const people = ref<Person[]>([]);
export const chats = reactive(new Map<string, Entry[]>());
export const wire = ref<Wire[]>([]);
export const isConnected = ref(true);
export const canMoveClock = ref(true);

const clockOffset = ref(0);
const tick = ref(Date.now());
/** The platform's time; it runs on between two reports. */
export const now = computed(() => new Date(tick.value + clockOffset.value));

export function takeClock(iso: string): void {
  clockOffset.value = Date.parse(iso) - Date.now();
  tick.value = Date.now();
}

function takeEntry(entry: Entry): void {
  const chat = chats.get(entry.userId);
  if (!chat) return;
  const at = chat.findIndex(({ id }) => id === entry.id);
  if (at < 0) chat.push(entry);
  else if ((chat[at]?.changed ?? 0) < entry.changed) chat[at] = entry;
}

/** Loads one person's chat unless it is here already. */
export async function openChat(userId: string): Promise<void> {
  if (chats.has(userId)) return;
  chats.set(userId, []);
  await reloadChat(userId);
}

async function reloadChat(userId: string): Promise<void> {
  for (const entry of (await api.chat(userId)).entries) takeEntry(entry);
}

/** Loads what is there and listens to what comes; after a broken connection everything is read again. */
export async function connect(): Promise<void> {
  setInterval(() => {
    tick.value = Date.now();
  }, 1000);
  const [played, everybody, clock, records] = await Promise.all([
    api.platform(),
    api.people(),
    api.clock(),
    api.wire(),
  ]);
  platform.value = played.name;
  people.value = everybody;
  canMoveClock.value = clock.canMove;
  takeClock(clock.now);
  wire.value = records.slice(-KEPT_WIRE);
  listen();
}

function listen(): void {
  const events = api.events();
  events.addEventListener('chat', (event) => takeEntry(JSON.parse(event.data)));
  events.addEventListener('clock', (event) => takeClock(JSON.parse(event.data).now));
  events.addEventListener('wire', (event) => {
    wire.value = [...wire.value.slice(1 - KEPT_WIRE), JSON.parse(event.data)];
  });
  events.addEventListener('error', () => {
    isConnected.value = false;
  });
  events.addEventListener('open', async () => {
    if (isConnected.value) return;
    isConnected.value = true;
    await Promise.all([...chats.keys()].map(reloadChat));
  });
}
