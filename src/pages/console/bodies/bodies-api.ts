import type { BodiesImportJson } from '../../../wire/console/bodies-import.ts';
import { ask } from '../shared/api.ts';

/** What the page of recommending bodies asks for beside the list. */
export const bodiesApi = {
  templateUrl: (campaign: string) => `api/bodies/template?${new URLSearchParams({ campaign })}`,
  importFile(campaign: string, file: File, confirmed: { plan: string; requestId: string } | null) {
    const body = new FormData();
    body.append('file', file, file.name);
    return ask<BodiesImportJson>(`bodies/import?${new URLSearchParams({ campaign, ...confirmed })}`, {
      method: 'POST',
      body,
    });
  },
};
