import { ChannelError } from '../ports/channels/channel.ts';
import type { CheckContext, CheckResult, KitCheck } from '../ports/channels/kit-check.ts';

/** By the code a platform refuses with: what is wrong. */
export type ProblemsByCode = ReadonlyMap<string, string>;

export const checkPassed = (note = ''): CheckResult => ({ kind: 'right', note });
export const checkOff: CheckResult = { kind: 'off' };
export const checkFailed = (problem: string, detail = ''): CheckResult => ({ kind: 'wrong', problem, detail });

/** Makes a check whose refusals are looked up; whatever else the platform says is `other`, and no answer is `unreached`. */
export function checkOf(
  step: string,
  problems: ProblemsByCode,
  run: () => Promise<CheckResult>,
  { isBasic = false }: { isBasic?: boolean } = {},
): KitCheck {
  const check = async () => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      return resultOf(error, problems);
    }
  };
  return { step, isBasic, run: check };
}

function resultOf(error: ChannelError, problems: ProblemsByCode): CheckResult {
  const { problem, detail } = problemOf(error, problems);
  return checkFailed(problem, detail);
}

/** What is wrong, as `CheckWords.problems` names it. */
export function problemOf(
  { detail }: Pick<ChannelError, 'detail'>,
  problems: ProblemsByCode,
): { problem: string; detail: string } {
  const [code = '', ...rest] = detail.split(' ');
  const problem = problems.get(code);
  if (problem !== undefined) return { problem, detail: rest.join(' ') };
  return { problem: NO_ANSWER.test(code) ? 'unreached' : 'other', detail };
}

const NO_ANSWER = /^(?:no-connection|cut-off|http-\d+|not-json|closing)$/;

/** Callbacks are refused when their time is further off. */
const MOST_SECONDS = 300;

/** Compares this machine's clock with the platform's, which every answer of HTTP bears. */
export function clockCheck(apiBase: string, { machineTime }: Pick<CheckContext, 'machineTime'>): KitCheck {
  return checkOf('clock', new Map(), async () => {
    if (machineTime === null) return checkOff;
    const started = performance.now();
    const answer = await fetch(apiBase, { redirect: 'manual', signal: AbortSignal.timeout(10_000) }).catch(() => null);
    const written = answer?.headers.get('date') ?? null;
    if (!answer || written === null) return checkFailed('unreached', 'date');
    const seconds = Math.round(Math.abs(Date.parse(written) - machineTime - (performance.now() - started)) / 1000);
    return seconds > MOST_SECONDS ? checkFailed('clock', String(seconds)) : checkPassed();
  });
}

/** Whether the platform's own callbacks are taken, as far as they came; what is wrong with its keys shows nowhere else. */
export async function ofCallbacks({ callbacks }: Pick<CheckContext, 'callbacks'>): Promise<CheckResult> {
  const seen = await callbacks();
  return seen && seen.refused > 0 && seen.taken === 0 ? checkFailed('refused', String(seen.refused)) : checkPassed();
}
