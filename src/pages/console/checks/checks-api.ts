import type { CheckedJson, CheckStageJson, ChecksBody } from '../../../wire/checks.ts';
import type { UndoBody, UndoneJson } from '../../../wire/undo.ts';
import { ask, post } from '../shared/api.ts';

/** What the page of checklists asks for. */
export const checksApi = {
  get: (campaign: string) => ask<CheckStageJson[]>(`checks?${new URLSearchParams({ campaign })}`),
  undo: (body: UndoBody) => post<UndoneJson>('undo', body),
  decide: (order: ChecksBody) => post<CheckedJson>('checks', order),
};
