/** Full-width letters, digits and signs as half-width ones; spaces as one kind. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
