/** One self-built app of one enterprise. Where each value is in the admin console: WeCom's documentation, setting up a self-built app. */
export interface WecomConfig {
  /** `ww…`; also the receiveId inside every callback. */
  corpId: string;
  agentId: number;
  /** The app's own secret (corpsecret). Never logged, never part of an error. */
  secret: string;
  /** Signs callbacks. */
  token: string;
  /** 43 characters of base64. */
  encodingAesKey: string;
  /** Scheme and host, without `/cgi-bin`: `https://qyapi.weixin.qq.com`, or the simulator's address. */
  apiBase: string;
  /** How long the platform is asked to recognise a repeated send, 0 to 14 400 s, 0 for never; default 14 400. */
  repeatSeconds?: number;
  /** Whether members' mobile numbers are asked for. */
  readsMobile?: boolean;
  /** A cookie that a simulated client has, in place of its `User-Agent`: it shares one browser with others. */
  clientCookie?: string;
  /** Scheme and host of the login page, default `https://open.weixin.qq.com`. */
  authorizeBase?: string;
}
