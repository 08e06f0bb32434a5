import { describe, expect, it } from 'vitest';
import { openRedisCoordination } from '../../src/coordination/redis.ts';
import { coordinationConformance } from '../conformance/coordination-conformance.ts';
import { redisForTests } from '../support/engines/engines.ts';

const url = await redisForTests();
let opened = 0;

describe.skipIf(!url)('redis', () => {
  coordinationConformance({
    name: 'Redis',
    async open() {
      opened += 1;
      const options = { url: url ?? '', prefix: `coordination-${process.pid}-${opened}:` };
      const processes = await Promise.all([1, 2, 3].map(() => openRedisCoordination(options)));
      // Redis keeps its own time: some milliseconds of it have to pass.
      return { processes, pass: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };
    },
  });
});

it('says plainly that Redis cannot be reached, without the address', async () => {
  const failure = await openRedisCoordination({ url: 'redis://:hidden@127.0.0.1:1' }).catch(
    (thrown: unknown) => thrown,
  );
  expect(failure).toMatchObject({ message: 'Redis cannot be reached' });
});
