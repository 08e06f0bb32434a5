import { expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { isOfficeOpen, officeMinutes } from '../../../src/domain/campaign/office-hours.ts';

const at = (time: string) => new Date(`${time}:00+08:00`);

it.each([
  ['a working day', '2021-11-25T09:00', true],
  ['after hours', '2021-11-25T17:00', false],
  ['a Saturday', '2021-11-27T10:00', false],
  ['a holiday on a weekday', '2022-02-01T10:00', false],
  ['a Saturday that is worked for it', '2022-01-29T10:00', true],
])('the office on %s', (_, time, isOpen) => {
  expect(isOfficeOpen(star, at(time))).toBe(isOpen);
});

it.each([
  ['within a day', '2021-11-25T10:00', '2021-11-25T10:31', 31],
  ['over a night', '2021-11-25T16:50', '2021-11-26T09:20', 30],
  ['over a weekend', '2021-11-26T16:50', '2021-11-29T09:20', 30],
  ['over the Spring Festival', '2022-01-30T16:50', '2022-02-07T09:15', 25],
  ['nothing at night', '2021-11-25T18:00', '2021-11-26T08:00', 0],
])('counts its minutes %s', (_, from, to, minutes) => {
  expect(officeMinutes(star, at(from), at(to))).toBe(minutes);
});
