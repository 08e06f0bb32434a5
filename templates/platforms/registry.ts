import { dingtalkWords } from './dingtalk.ts';
import { wecomWords } from './wecom.ts';

/** The words of each platform; one without does not compile where its kit is made. */
export const platformWords = { wecom: wecomWords, dingtalk: dingtalkWords };
