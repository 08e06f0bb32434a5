import type { CheckedJson, CheckStageJson, ChecksBody } from '../../wire/checks.ts';
import { ask, post } from './api.ts';

/** What the page of checklists asks for. */
export const checksApi = {
  get: (campaign: string) => ask<CheckStageJson[]>(`checks?${new URLSearchParams({ campaign })}`),
  decide: (order: ChecksBody) => post<CheckedJson>('checks', order),
};
