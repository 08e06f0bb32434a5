import { expect, it } from 'vitest';
import { type Marked, severitiesOf, spreadsOf } from '../../../src/domain/scores/spread.ts';

const mark = (application: string, expert: string, score: number): Marked => ({
  ...{ application, track: 'team', expert, score },
});

it('names the odd one out among experts who agree', () => {
  const [wide, narrow] = spreadsOf([
    ...[mark('A', 'x', 80), mark('A', 'y', 82), mark('A', 'z', 78)],
    ...[mark('B', 'x', 80), mark('B', 'y', 82), mark('B', 'z', 50)],
  ]);
  expect(wide).toMatchObject({ application: 'B', range: 32, isWide: true, mean: 70.67 });
  expect(wide?.marks.filter(({ isOutlier }) => isOutlier)).toMatchObject([{ expert: 'z' }]);
  expect(narrow).toMatchObject({ application: 'A', range: 4, isWide: false });
  expect(narrow?.marks.some(({ isOutlier }) => isOutlier)).toBe(false);
});

it('calls neither of two the odd one out, nor any of three who all differ', () => {
  const two = spreadsOf([mark('A', 'x', 90), mark('A', 'y', 40)]);
  const three = spreadsOf([mark('A', 'x', 90), mark('A', 'y', 60), mark('A', 'z', 30)]);
  expect([...two, ...three].map(({ isWide, marks }) => [isWide, marks.some(({ isOutlier }) => isOutlier)])).toEqual([
    [true, false],
    [true, false],
  ]);
});

it('measures how severe an expert is against the others on the same applications', () => {
  const marks = [
    ...[mark('A', 'x', 60), mark('A', 'y', 80), mark('A', 'z', 80)],
    ...[mark('B', 'x', 70), mark('B', 'y', 80)],
    mark('C', 'w', 10),
  ];
  expect(severitiesOf(['w', 'x', 'y', 'z'], marks)).toEqual([
    { expert: 'x', applications: 2, offset: -15 },
    { expert: 'w', applications: 0, offset: null },
    { expert: 'y', applications: 2, offset: 10 },
    { expert: 'z', applications: 1, offset: 10 },
  ]);
});
