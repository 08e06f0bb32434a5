/** The simulator's API as the page sees it; the shapes are those of its JSON. */
/** Which one is played. */
export type PlatformName = 'wecom' | 'dingtalk';
export type Role = 'applicant' | 'recommending-body' | 'staff' | 'expert';

export interface Person {
  userId: string;
  name: string;
  role: Role;
  title: string;
}

export interface CardOption {
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
  | { kind: 'link'; title: string; description: string; url: string; button: string }
  | { kind: 'card'; taskId: string | null; card: Card; closed: string | null }
  | { kind: 'click'; taskId: string; key: string; text: string }
  | { kind: 'entered' }
  | { kind: 'recalled' };

export interface Entry {
  id: number;
  changed: number;
  userId: string;
  at: string;
  from: 'user' | 'app';
  delivery: 'sending' | 'delivered' | 'failed';
  content: Content;
}

export interface Wire {
  id: number;
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

/** The whole API; every action resolves when its callback was answered or given up. */
export const api = {
  platform: () => read<{ name: PlatformName }>('platform'),
  people: () => read<Person[]>('people'),
  chat: (userId: string) => read<{ mark: number; entries: Entry[] }>(`chats/${userId}`),
  wire: () => read<Wire[]>('wire'),
  clock: () => read<{ now: string; canMove: boolean }>('clock'),
  say: (userId: string, text: string) => post(`chats/${userId}/text`, { text }),
  enter: (userId: string) => post(`chats/${userId}/enter`, {}),
  resend: (userId: string, entryId: number) => post(`chats/${userId}/resend`, { entryId }),
  click: (userId: string, taskId: string, key: string, selections: Record<string, string[]>) =>
    post(`chats/${userId}/click`, { taskId, key, selections }),
  sendImage: (userId: string, file: File) => upload(`chats/${userId}/image`, file),
  sendFile: (userId: string, file: File) => upload(`chats/${userId}/file`, file),
  advance: (milliseconds: number) => post('clock/advance', { milliseconds }),
  goTo: (to: string) => post('clock/advance', { to }),
  mediaUrl: (mediaId: string) => address(`media/${mediaId}`),
  /** Opens a link as this person's phone: the platform then knows who comes to its OAuth page. Loopback names count as one. */
  openUrl(userId: string, url: string): string {
    const target = new URL(url, document.baseURI);
    const loopback = ['127.0.0.1', 'localhost', '[::1]'];
    if (loopback.includes(target.hostname) && loopback.includes(location.hostname) && target.port === location.port) {
      target.hostname = location.hostname;
    }
    return address(`open?${new URLSearchParams({ user: userId, url: target.href })}`);
  },
  events: () => new EventSource(address('events')),
};
