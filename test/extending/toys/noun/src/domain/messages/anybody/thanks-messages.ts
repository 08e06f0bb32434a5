/** What is said about thanks; part of `MessageValues`. */
export interface ThanksMessages {
  'thanks.given': { words: string };
}
