import { z } from 'zod';
import { type JsonLines, linesOf } from '../../history.ts';
import { type CardTemplate, readCardTemplate } from './card-template.ts';

const Params = z.record(z.string(), z.string());
const Kept = z.object({
  outTrackId: z.string(),
  templateId: z.string(),
  userId: z.string(),
  params: Params,
  /** Where presses go; null over the stream. */
  routeKey: z.string().nullable(),
});
export type SentCard = z.infer<typeof Kept>;
const Route = z.object({ callbackRouteKey: z.string(), callbackUrl: z.string(), apiSecret: z.string() });
export type CardRoute = z.infer<typeof Route>;
const Line = z.object({ dingtalkCard: Kept });
const RouteLine = z.object({ dingtalkRoute: Route });

/** Every card instance, and the addresses presses go to. Outlives a restart. */
export class CardStore {
  readonly #lines: JsonLines;
  readonly #cards = new Map<string, SentCard>();
  readonly #routes = new Map<string, CardRoute>();
  readonly #templates: ReadonlyMap<string, CardTemplate>;

  /** @param exported card templates by their ids, as they are exported */
  constructor(lines: JsonLines, kept: readonly unknown[], exported: Readonly<Record<string, string>>) {
    this.#lines = lines;
    this.#templates = new Map(Object.entries(exported).map(([id, text]) => [id, readCardTemplate(text)]));
    for (const { dingtalkCard: card } of linesOf(Line, kept)) this.#cards.set(card.outTrackId, card);
    for (const { dingtalkRoute: route } of linesOf(RouteLine, kept)) this.#routes.set(route.callbackRouteKey, route);
  }

  template(id: string): CardTemplate | null {
    return this.#templates.get(id) ?? null;
  }

  find(outTrackId: string): SentCard | null {
    return this.#cards.get(outTrackId) ?? null;
  }

  put(card: SentCard): void {
    this.#cards.set(card.outTrackId, card);
    this.#lines.append({ dingtalkCard: card });
  }

  route(key: string): CardRoute | null {
    return this.#routes.get(key) ?? null;
  }

  addRoute(route: CardRoute): void {
    this.#routes.set(route.callbackRouteKey, route);
    this.#lines.append({ dingtalkRoute: route });
  }
}
