import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { isSubmissionOver } from '../../../domain/application/stages/window.ts';
import { dayBefore, shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { PersonEvent } from '../../../domain/people/person-events.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { sayBeside } from '../lobby/ask-again.ts';

type PauseEvent = Extract<PersonEvent, { kind: 'remindersPaused' | 'remindersResumed' }>;

/** 别提醒我 and 恢复提醒, from anywhere: the question is asked once more; 明天再说 is not pressed. @returns null for everything else */
export function remindersTurn(scene: Scene, heard: Heard): Outcome | null {
  if (heard.kind !== 'text') return null;
  const { vocabulary, now } = scene;
  if (means(vocabulary, 'stop-reminders', heard.text)) return stopped(scene, heard);
  if (means(vocabulary, 'remind-tomorrow', heard.text)) return tomorrow(scene, dayBefore(shanghaiDay(now), -1));
  if (!means(vocabulary, 'remind-again', heard.text)) return null;
  return withEvent(sayBeside(scene, heard, [say('reminders.resumed', {})]), { kind: 'remindersResumed' });
}

function stopped(scene: Scene, heard: Heard): Outcome {
  const until = 'never';
  return withEvent(sayBeside(scene, heard, [say('reminders.paused', { until })]), { kind: 'remindersPaused', until });
}

function tomorrow(scene: Scene, until: string): Outcome {
  const { application } = scene;
  const isFilling =
    application !== null && !isSubmitted(application) && !isSubmissionOver(scene.campaign, application, scene.now);
  return withEvent(outcomeBeside(scene, [say('reminders.paused', { until, ...(isFilling ? { isFilling } : {}) })]), {
    kind: 'remindersPaused',
    until,
  });
}

function withEvent(outcome: Outcome, event: PauseEvent): Outcome {
  return { ...outcome, change: { kind: 'person', events: [event] } };
}
