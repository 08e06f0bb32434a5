import { type Ref, ref } from 'vue';
import { type AppName, apiOf } from './api.ts';

/** Presses a button of a card, one at a time. */
export function usePress(app: AppName): {
  /** The key under way; null for none. */
  pressed: Ref<string | null>;
  press(userId: string, taskId: string, key: string, selections?: Record<string, string[]>): Promise<void>;
} {
  const pressed = ref<string | null>(null);
  return {
    pressed,
    async press(userId, taskId, key, selections = {}) {
      pressed.value = key;
      try {
        await apiOf(app).click(userId, taskId, key, selections);
      } finally {
        pressed.value = null;
      }
    },
  };
}
