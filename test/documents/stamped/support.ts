import { readFileSync } from 'node:fs';
import type { PaperExpectation, PaperFile } from '../../../src/ports/documents/paper-reader.ts';

const folder = new URL('../../fixtures/stamped/', import.meta.url);

export function sampleFile(name: string): PaperFile {
  const contentType = name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg';
  return { bytes: readFileSync(new URL(name, folder)), contentType, name };
}

export interface SampleLabel {
  file: string;
  openable: boolean;
  pages: { qr: string; page: number }[];
  completeInOrder: boolean;
  sealAccept: string[];
  problems: string[];
}

export const labels = (JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8')) as { samples: SampleLabel[] }) // a kept file
  .samples;

export const sampleExpectation = JSON.parse(readFileSync(new URL('expect.json', folder), 'utf8')) as PaperExpectation; // a kept file
