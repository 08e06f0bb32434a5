/** One internal app with a robot of one organisation. Where each value is in the developer console: DingTalk's documentation, identities. */
export interface DingtalkConfig {
  /** Client ID (AppKey); also the id inside encrypted events. */
  clientId: string;
  /** Client Secret (AppSecret): signs robot callbacks. Never logged, never part of an error. */
  clientSecret: string;
  /** Equals the Client ID in most apps. */
  robotCode: string;
  /** How messages come in: over a connection of ours, or by calls to our address. */
  mode: 'stream' | 'http';
  /** Scheme and host of the newer API, without a slash at the end: `https://api.dingtalk.com`. */
  apiBase: string;
  /** Of the older one: `https://oapi.dingtalk.com`. */
  oapiBase: string;
  /** Of the organisation, `ding…`: pages log in with it; null: they send a code to the chat. */
  corpId: string | null;
  /** The vendor's script for pages in its client: `https://g.alicdn.com/…/dingtalk.open.js`. */
  jsapiUrl: string;
  /** Whether members' mobile numbers are asked for. */
  readsMobile?: boolean;
  /** A cookie that a simulated client has, in place of its `User-Agent`. */
  clientCookie?: string;
  /** The interactive card of the organisation; null: cards go out as numbered text. */
  cardTemplateId: string | null;
  /** What the organisation may use a month. Source: DingTalk's documentation, quotas and limits. */
  monthly: { calls: number; deliveries: number };
  /** null: events over HTTP are off. */
  events: { token: string; aesKey: string } | null;
}
