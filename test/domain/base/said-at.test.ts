import { expect, it } from 'vitest';
import { saidAt } from '../../../src/domain/base/said-at.ts';

const acceptedAt = '2021-12-17T16:00:20.000Z';

it.each<[sentence: string, sentAt: string | undefined, expected: string]>([
  ['when the platform says that it was sent', '2021-12-17T15:59:58.000Z', '2021-12-17T15:59:58.000Z'],
  ['when it was accepted, without the platform’s time', undefined, acceptedAt],
  ['when it was accepted, if it was sent later than that', '2021-12-17T16:00:30.000Z', acceptedAt],
  ['when it was accepted, if it was sent long before', '2021-12-17T15:40:00.000Z', acceptedAt],
  ['when it was accepted, if the time is none', 'soon', acceptedAt],
])('a message counts as said %s', (_sentence, sentAt, expected) => {
  expect(saidAt({ acceptedAt, ...(sentAt ? { sentAt } : {}) }).toISOString()).toBe(expected);
});
