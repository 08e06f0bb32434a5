import { visitorTexts } from '../../templates/pages/visitor.ts';

/** A refusal in the visitor's words. */
class VisitorRefusal extends Error {
  readonly code: string;
  constructor(code: string) {
    const words: Readonly<Record<string, string>> = visitorTexts.refusals;
    super(words[code] ?? visitorTexts.refusals.internal);
    this.code = code;
  }
}

/** The link's token, or the page's when the link was opened before; the link's leaves the address bar at once.
 *  @throws VisitorRefusal what the login said */
export function takeLink(): { token: string } | { page: string } | null {
  const query = new URLSearchParams(location.search);
  const problem = query.get('problem');
  const token = query.get('t');
  const page = query.get('p');
  if (token || problem) history.replaceState(null, '', `${location.pathname}${location.hash}`);
  if (problem) throw new VisitorRefusal(problem);
  if (token) return { token };
  return page ? { page } : null;
}

/** The page's own token is in the address bar, for a reload; it is worth nothing in another browser. */
export function showInAddress(page: string): void {
  history.replaceState(null, '', `${location.pathname}?${new URLSearchParams({ p: page })}${location.hash}`);
}

/** @throws VisitorRefusal */
export async function postTo<Answer>(address: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null);
  if (!response) throw new Error(visitorTexts.offline);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new VisitorRefusal(answer.code ?? 'internal');
  return answer;
}
