import { contactTurn } from './contact.ts';
import { journeyTurn } from './journey.ts';
import { lobbyTurn } from './lobby.ts';
import type { Outcome } from './outcome.ts';
import type { Heard, Scene } from './scene.ts';
import { joinTurn } from './together/join-turn.ts';

/** One message of a person → what changes and what is said. Pure: the same scene and message give the same outcome.
 *  @returns null when there is nothing to change and nothing to say */
export function turn(scene: Scene, heard: Heard): Outcome | null {
  return (
    joinTurn(scene) ??
    contactTurn(scene, heard) ??
    (scene.application ? journeyTurn({ ...scene, application: scene.application }, heard) : lobbyTurn(scene, heard))
  );
}
