import type { ErasureBody, ErasureJson } from '../../../wire/console/personal.ts';
import { ask } from '../shared/api.ts';

const path = (id: string) => `applications/${encodeURIComponent(id)}/erasure`;

export const personalApi = {
  plan: (id: string) => ask<ErasureJson>(path(id)),
  erase: (id: string, body: ErasureBody) =>
    ask<ErasureJson>(path(id), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
};
