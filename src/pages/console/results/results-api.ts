import type {
  CertificateRevocationBody,
  CertificatesJson,
  CertificateUndoBody,
  MakingBody,
} from '../../../wire/console/certificates.ts';
import type { ArticleNamesJson, CaseBody, GalleryJson, GalleryOrderBody } from '../../../wire/console/gallery.ts';
import type { LateBody, LateJson } from '../../../wire/console/late.ts';
import type { AnswerBody, AnswerUndoBody, ConfirmationBody, ObjectionsJson } from '../../../wire/console/objections.ts';
import type { PackBody, PanelBody, PanelJson, WhatIfJson } from '../../../wire/console/panel.ts';
import type {
  AnnouncementBody,
  CommentsJson,
  CorrectionBody,
  PublicationsJson,
  PublicationUndoneJson,
  PublishedJson,
  ResultsPreviewJson,
} from '../../../wire/console/publications.ts';
import { ask, post } from '../shared/api.ts';

const at = (application: string) => `certificates/${encodeURIComponent(application)}`;

type Command<Body> = Body extends unknown ? Omit<Body, 'campaign' | 'requestId'> : never;
export type PanelCommand = Command<PanelBody>;
export type CaseCommand = Command<CaseBody>;

/** What the pages about results ask. */
export const resultsApi = {
  panel: (campaign: string) => ask<PanelJson>(`panel?${new URLSearchParams({ campaign })}`),
  whatIf: (campaign: string, track: string, count: number) =>
    ask<WhatIfJson>(`panel/what-if?${new URLSearchParams({ campaign, track, count: String(count) })}`),
  changePanel: (campaign: string, command: PanelCommand) =>
    post<PanelJson>('panel', { campaign, requestId: crypto.randomUUID(), ...command } satisfies PanelBody),
  late: (campaign: string) => ask<LateJson>(`late?${new URLSearchParams({ campaign })}`),
  closeLate: (campaign: string, application: string, reason: string) =>
    post<LateJson>('late', { campaign, application, reason, requestId: crypto.randomUUID() } satisfies LateBody),
  printPack: (campaign: string) =>
    post<PanelJson>('panel/pack', { campaign, requestId: crypto.randomUUID() } satisfies PackBody),
  sendPack(campaign: string, files: readonly File[]) {
    const form = new FormData();
    for (const file of files) form.append('files', file);
    const query = new URLSearchParams({ campaign, requestId: crypto.randomUUID() });
    return ask<PanelJson>(`panel/stamped?${query}`, { method: 'POST', body: form });
  },
  packFileUrl: (campaign: string, file: string) => `api/panel/files/${file}?${new URLSearchParams({ campaign })}`,
  decisionUrl: (campaign: string) => `api/panel/decision.xlsx?${new URLSearchParams({ campaign })}`,
  comments: (campaign: string) => ask<CommentsJson>(`results/comments?${new URLSearchParams({ campaign })}`),
  preview: (announcement: AnnouncementBody) => post<ResultsPreviewJson>('results/preview', announcement),
  publish: (announcement: AnnouncementBody) => post<PublishedJson>('results', announcement),
  publications: (campaign: string) => ask<PublicationsJson>(`publications?${new URLSearchParams({ campaign })}`),
  undo: (publication: string) =>
    post<PublicationUndoneJson>(`publications/${publication}/undo`, { requestId: crypto.randomUUID() }),
  chase: (publication: string) =>
    post<{ told: number }>(`publications/${publication}/chase`, { requestId: crypto.randomUUID() }),
  correct: (application: string, correction: Omit<CorrectionBody, 'requestId'>) =>
    post<PublicationsJson>(`applications/${encodeURIComponent(application)}/result-correction`, {
      ...correction,
      requestId: crypto.randomUUID(),
    } satisfies CorrectionBody),
  objections: (campaign: string) => ask<ObjectionsJson>(`objections?${new URLSearchParams({ campaign })}`),
  confirmObjection: (objection: string) =>
    post<ObjectionsJson>(`objections/${encodeURIComponent(objection)}/confirmation`, {
      requestId: crypto.randomUUID(),
    } satisfies ConfirmationBody),
  answer: (objection: string, text: string) =>
    post<ObjectionsJson>(`objections/${encodeURIComponent(objection)}/answer`, {
      text,
      requestId: crypto.randomUUID(),
    } satisfies AnswerBody),
  undoAnswer: (objection: string) =>
    post<ObjectionsJson>(`objections/${encodeURIComponent(objection)}/undo`, {
      requestId: crypto.randomUUID(),
    } satisfies AnswerUndoBody),
  gallery: (campaign: string) => ask<GalleryJson>(`gallery?${new URLSearchParams({ campaign })}`),
  articleNames: (application: string) =>
    ask<ArticleNamesJson>(`gallery/cases/${encodeURIComponent(application)}/names`),
  changeCase: (application: string, command: CaseCommand) =>
    post<GalleryJson>(`gallery/cases/${encodeURIComponent(application)}`, {
      ...command,
      requestId: crypto.randomUUID(),
    } satisfies CaseBody),
  orderGallery: (campaign: string, applications: readonly string[]) =>
    post<GalleryJson>('gallery/order', {
      ...{ campaign, applications: [...applications], requestId: crypto.randomUUID() },
    } satisfies GalleryOrderBody),
  certificates: (campaign: string) => ask<CertificatesJson>(`certificates?${new URLSearchParams({ campaign })}`),
  certificateUrl: (application: string) => `api/${at(application)}/file`,
  make: (application: string, isForced: boolean) =>
    post<CertificatesJson>(`${at(application)}/making`, { isForced } satisfies MakingBody),
  undoCertificate: (application: string, version: number) =>
    post<CertificatesJson>(`${at(application)}/undo`, {
      ...{ version, requestId: crypto.randomUUID() },
    } satisfies CertificateUndoBody),
  revoke: (application: string, version: number, reason: string) =>
    post<CertificatesJson>(`${at(application)}/revocation`, { version, reason } satisfies CertificateRevocationBody),
};
