import { computed, reactive, ref } from 'vue';
import { type AppName, apiOf, type Entry, type Group, listApps, type Person, type Wire } from './api.ts';

const KEPT_WIRE = 300;

/** What all phones share: the apps, people, chats, the clock, the wire. */
export const apps = ref<AppName[]>([]);
export const people = ref<Person[]>([]);
export const groups = reactive(new Map<AppName, Group[]>());
export const wire = ref<Wire[]>([]);
export const isConnected = ref(true);
export const canMoveClock = ref(true);

const chats = reactive(new Map<string, Entry[]>());
/** The last entry that a phone showed, by chat and person. */
const shown = reactive(new Map<string, number>());
const clockOffset = ref(0);
const tick = ref(Date.now());
/** The platforms' time; it runs on between two reports. */
export const now = computed(() => new Date(tick.value + clockOffset.value));

function takeClock(iso: string): void {
  clockOffset.value = Date.parse(iso) - Date.now();
  tick.value = Date.now();
}

/** A chat is a person's with the app, or a group's. */
export function entriesOf(app: AppName, chatId: string): readonly Entry[] {
  return chats.get(`${app}/${chatId}`) ?? [];
}

export function countUnseen(app: AppName, chatId: string, userId: string): number {
  const last = shown.get(`${app}/${chatId}/${userId}`) ?? 0;
  return entriesOf(app, chatId).filter(({ id, from, by }) => id > last && (from === 'app' || (by ?? userId) !== userId))
    .length;
}

export function markSeen(app: AppName, chatId: string, userId: string): void {
  const last = entriesOf(app, chatId).at(-1)?.id;
  if (last !== undefined) shown.set(`${app}/${chatId}/${userId}`, last);
}

function takeEntry(app: AppName, entry: Entry): void {
  const chat = chats.get(`${app}/${entry.userId}`);
  if (!chat) return;
  const at = chat.findIndex(({ id }) => id === entry.id);
  if (at < 0) chat.push(entry);
  else if ((chat[at]?.changed ?? 0) < entry.changed) chat[at] = entry;
}

/** Loads a chat unless it is here already. */
export async function openChat(app: AppName, chatId: string): Promise<void> {
  const key = `${app}/${chatId}`;
  if (chats.has(key)) return;
  chats.set(key, []);
  await reloadChat(app, chatId);
}

async function reloadChat(app: AppName, chatId: string): Promise<void> {
  for (const entry of (await apiOf(app).chat(chatId)).entries) takeEntry(app, entry);
}

/** Loads what is there and listens to what comes; after a broken connection everything is read again. */
export async function connect(): Promise<void> {
  setInterval(() => {
    tick.value = Date.now();
  }, 1000);
  const played = await listApps();
  const [first] = played;
  if (!first) return;
  const [everybody, clock] = await Promise.all([apiOf(first).people(), apiOf(first).clock()]);
  for (const app of played) groups.set(app, await apiOf(app).groups());
  const records = await Promise.all(played.map(async (app) => (await apiOf(app).wire()).map(of(app))));
  apps.value = played;
  people.value = everybody;
  canMoveClock.value = clock.canMove;
  takeClock(clock.now);
  wire.value = records
    .flat()
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(-KEPT_WIRE);
  for (const app of played) listen(app);
}

function of(app: AppName): (record: Omit<Wire, 'app'>) => Wire {
  return (record) => ({ ...record, app });
}

function listen(app: AppName): void {
  const events = apiOf(app).events();
  events.addEventListener('chat', (event) => takeEntry(app, JSON.parse(event.data)));
  events.addEventListener('clock', (event) => takeClock(JSON.parse(event.data).now));
  events.addEventListener('wire', (event) => {
    wire.value = [...wire.value.slice(1 - KEPT_WIRE), of(app)(JSON.parse(event.data))];
  });
  events.addEventListener('error', () => {
    isConnected.value = false;
  });
  events.addEventListener('open', async () => {
    if (isConnected.value) return;
    isConnected.value = true;
    const open = [...chats.keys()].filter((key) => key.startsWith(`${app}/`));
    await Promise.all(open.map((key) => reloadChat(app, key.slice(app.length + 1))));
  });
}
