import { WebError } from './errors.ts';

/** What a piece of work comes to, when it does so in time. It goes on by itself afterwards. @throws WebError unavailable */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WebError('unavailable')), milliseconds);
  });
  work.catch(() => {}); // told to whoever waits for it
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
