import type { Http } from '../http.ts';

/** Answers where somebody wrote, without a token: good for about 90 minutes. Only at the platform's own address; what is in a message
 *  leads nowhere else. Source: DingTalk's documentation, sending by robots. @throws ChannelError */
export async function answerSession(http: Http, oapiBase: string, answerTo: string, text: string): Promise<void> {
  const [base, address] = [new URL(oapiBase), URL.canParse(answerTo) ? new URL(answerTo) : null];
  if (address?.origin !== base.origin || !address.pathname.startsWith(base.pathname)) return;
  await http.send({
    method: 'POST',
    path: address.pathname.slice(base.pathname.length).replace(/^\//, ''),
    query: Object.fromEntries(address.searchParams),
    body: { contentType: 'application/json', content: JSON.stringify({ msgtype: 'text', text: { content: text } }) },
    maxBytes: 64 * 1024,
    timeoutMilliseconds: 10_000,
    isDelivery: false,
  });
}
