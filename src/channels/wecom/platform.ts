import { definePlatform } from '../platform-settings.ts';
import { createWecomKit } from './kit.ts';
import { wecomSettings } from './settings.ts';

export const wecomPlatform = definePlatform(wecomSettings, createWecomKit);
