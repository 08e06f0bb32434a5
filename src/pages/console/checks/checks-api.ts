import type { UndoBody, UndoneJson } from '../../../wire/base/undo.ts';
import type { CheckedJson, CheckStageJson, ChecksBody } from '../../../wire/console/checks.ts';
import { ask, post } from '../shared/api.ts';

/** What the page of checklists asks for. */
export const checksApi = {
  get: (campaign: string) => ask<CheckStageJson[]>(`checks?${new URLSearchParams({ campaign })}`),
  undo: (body: UndoBody) => post<UndoneJson>('undo', body),
  decide: (order: ChecksBody) => post<CheckedJson>('checks', order),
};
