/** One self-built app of one enterprise. Where each value stands in the admin console: reference wecom 1. */
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
  /** Scheme and host of the login page, default `https://open.weixin.qq.com`. */
  authorizeBase?: string;
}
