import { definePlatform } from '../platform-settings.ts';
import { createDingtalkKit } from './kit.ts';
import { dingtalkSettings } from './settings.ts';

export const dingtalkPlatform = definePlatform(dingtalkSettings, createDingtalkKit);
