import type { Work } from '../../domain/base/journal-entry.ts';
import type { Ports } from '../../ports/ports.ts';
import { printForm } from '../printing/print-form.ts';
import { printPapers } from '../printing/print-paper.ts';
import { returnAsker } from './return-asker.ts';

/** Does what an entry leads to. Safe to repeat. @param cause of the entry: names what comes of it */
export async function doWork(ports: Ports, cause: string, work: Work): Promise<void> {
  switch (work.kind) {
    case 'print-form':
      return printForm(ports, work.person);
    case 'print-papers':
      return printPapers(ports, work.body);
    case 'hand-back':
      return returnAsker(ports, cause, work);
  }
}
