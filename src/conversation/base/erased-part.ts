import { windowNow } from '../../domain/application/stages/window.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Scene } from './scene.ts';

/** That an application was erased; another beginning is offered only while there is one. */
export function erasedPart({ campaign, now }: Scene, application: string): Part {
  const isOpen = windowNow(campaign, 'preRegistration', null, now).state === 'open';
  return say('own.erased', { application, ...(isOpen ? {} : { isOver: true }) });
}
