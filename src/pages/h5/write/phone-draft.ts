/** What could not be saved yet, kept on this phone. */
export interface PhoneDraft {
  text: string;
  /** Of the text it was made from. */
  mark: string;
}

const keyOf = (subject: string) => `shenbao-text/${subject}`;

/** @returns null when there is none, or the browser keeps nothing */
export function readPhoneDraft(subject: string): PhoneDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(subject)) ?? 'null');
    return kept && typeof kept.text === 'string' && typeof kept.mark === 'string' ? kept : null;
  } catch {
    return null;
  }
}

export function keepPhoneDraft(subject: string, draft: PhoneDraft | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(subject), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(subject));
  } catch {
    // A private window keeps nothing: the page still holds the text.
  }
}
