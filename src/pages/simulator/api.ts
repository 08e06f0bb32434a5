import type { platformWords } from '../../../templates/platforms/registry.ts';

/** The simulator's API as the page sees it; the shapes are those of its JSON. */
/** The app that a phone shows. */
export type AppName = keyof typeof platformWords;
export type Role = 'applicant' | 'recommending-body' | 'staff' | 'expert';

export interface Person {
  userId: string;
  name: string;
  role: Role;
  title: string;
}

interface CardOption {
  id?: string;
  text?: string;
}

export interface CardSelect {
  question_key?: string;
  title?: string;
  selected_id?: string;
  option_list?: CardOption[];
}

export interface Card {
  card_type?: string;
  /** DingTalk: what is under the title. */
  markdown?: string;
  source?: { desc?: string; desc_color?: number };
  main_title?: { title?: string; desc?: string };
  emphasis_content?: { title?: string; desc?: string };
  quote_area?: { type?: number; url?: string; title?: string; quote_text?: string };
  sub_title_text?: string;
  horizontal_content_list?: { type?: number; keyname?: string; value?: string; url?: string; media_id?: string }[];
  vertical_content_list?: { title?: string; desc?: string }[];
  jump_list?: { type?: number; title?: string; url?: string }[];
  card_action?: { type?: number; url?: string };
  card_image?: { url?: string };
  button_list?: { type?: number; text?: string; style?: number; key?: string; url?: string }[];
  button_selection?: CardSelect;
  checkbox?: { question_key?: string; mode?: number; option_list?: CardOption[] };
  select_list?: CardSelect[];
  submit_button?: { text?: string; key?: string };
  action_menu?: { desc?: string; action_list?: { text?: string; key?: string }[] };
}

export interface Attachment {
  mediaId: string;
  name: string;
  contentType: string;
  sizeBytes: number;
}

export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'markdown'; text: string }
  | ({ kind: 'image' } & Attachment)
  | ({ kind: 'file' } & Attachment)
  | { kind: 'link'; title: string; description: string; markdown?: string; url: string; button: string }
  | { kind: 'voice'; words: string; seconds: number }
  | { kind: 'card'; taskId: string | null; card: Card; closed: string | null }
  | { kind: 'click'; taskId: string; key: string; text: string }
  | { kind: 'entered' }
  | { kind: 'recalled' };

export interface Group {
  id: string;
  name: string;
}

export interface Entry {
  id: number;
  changed: number;
  /** Whose phone; in a group its id. */
  userId: string;
  /** Who of the group sent it. */
  by?: string;
  at: string;
  from: 'user' | 'app';
  delivery: 'sending' | 'delivered' | 'failed';
  content: Content;
}

export interface Wire {
  id: number;
  app: AppName;
  at: string;
  direction: 'callback' | 'api' | 'oauth';
  endpoint: string;
  userIds: string[];
  status: number;
  errcode: number | null;
  milliseconds: number;
  request: unknown;
  response: unknown;
  notes: string[];
}

const address = (path: string) => new URL(`api/${path}`, document.baseURI).href;

async function read<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address(path), init);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

const post = (path: string, body: unknown) =>
  read<unknown>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

function upload(path: string, file: File): Promise<unknown> {
  const form = new FormData();
  form.append('file', file, file.name);
  return read(path, { method: 'POST', body: form });
}

/** The platforms that are played; each has an API of its own under its name. */
export const listApps = () => read<AppName[]>('apps');

/** One platform's API; every action resolves when its callback was answered or given up. */
export interface AppApi {
  people(): Promise<Person[]>;
  groups(): Promise<Group[]>;
  chat(chatId: string): Promise<{ mark: number; entries: Entry[] }>;
  wire(): Promise<Omit<Wire, 'app'>[]>;
  clock(): Promise<{ now: string; canMove: boolean }>;
  say(userId: string, text: string): Promise<unknown>;
  /** @param isForApp whether the app is named in it */
  sayInGroup(groupId: string, userId: string, text: string, isForApp: boolean): Promise<unknown>;
  /** @param words what the platform hears */
  speak(userId: string, words: string): Promise<unknown>;
  enter(userId: string): Promise<unknown>;
  resend(userId: string, entryId: number): Promise<unknown>;
  click(userId: string, taskId: string, key: string, selections: Record<string, string[]>): Promise<unknown>;
  sendImage(userId: string, file: File): Promise<unknown>;
  sendFile(userId: string, file: File): Promise<unknown>;
  advance(milliseconds: number): Promise<unknown>;
  goTo(to: string): Promise<unknown>;
  mediaUrl(mediaId: string): string;
  /** Opens a link as this person's phone: the platform then knows who comes. Loopback names count as one. */
  openUrl(userId: string, url: string): string;
  events(): EventSource;
}

const made = new Map<AppName, AppApi>();

export function apiOf(app: AppName): AppApi {
  const api = made.get(app) ?? createApi(app);
  made.set(app, api);
  return api;
}

function createApi(app: AppName): AppApi {
  const at = (path: string) => `${app}/${path}`;
  return {
    people: () => read(at('people')),
    groups: () => read(at('groups')),
    chat: (chatId) => read(at(`chats/${chatId}`)),
    wire: () => read(at('wire')),
    clock: () => read(at('clock')),
    say: (userId, text) => post(at(`chats/${userId}/text`), { text }),
    sayInGroup: (groupId, by, text, isForApp) => post(at(`chats/${groupId}/text`), { by, text, isForApp }),
    speak: (userId, words) => post(at(`chats/${userId}/voice`), { words }),
    enter: (userId) => post(at(`chats/${userId}/enter`), {}),
    resend: (userId, entryId) => post(at(`chats/${userId}/resend`), { entryId }),
    click: (userId, taskId, key, selections) => post(at(`chats/${userId}/click`), { taskId, key, selections }),
    sendImage: (userId, file) => upload(at(`chats/${userId}/image`), file),
    sendFile: (userId, file) => upload(at(`chats/${userId}/file`), file),
    advance: (milliseconds) => post(at('clock/advance'), { milliseconds }),
    goTo: (to) => post(at('clock/advance'), { to }),
    mediaUrl: (mediaId) => address(at(`media/${mediaId}`)),
    openUrl(userId, url) {
      const target = new URL(url, document.baseURI);
      const loopback = ['127.0.0.1', 'localhost', '[::1]'];
      if (loopback.includes(target.hostname) && loopback.includes(location.hostname) && target.port === location.port) {
        target.hostname = location.hostname;
      }
      return address(at(`open?${new URLSearchParams({ user: userId, url: target.href })}`));
    },
    events: () => new EventSource(address(at('events'))),
  };
}
