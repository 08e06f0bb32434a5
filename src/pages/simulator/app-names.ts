import { dingtalkWords } from '../../../templates/platforms/dingtalk.ts';
import { wecomWords } from '../../../templates/platforms/wecom.ts';
import type { AppName } from './api.ts';

/** The apps as people know them. */
export const appNames: Readonly<Record<AppName, string>> = { wecom: wecomWords.name, dingtalk: dingtalkWords.name };
