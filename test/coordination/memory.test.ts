import { createMemoryCoordination } from '../../src/coordination/memory.ts';
import { coordinationConformance } from '../conformance/coordination-conformance.ts';

coordinationConformance({
  name: 'memory',
  async open() {
    let now = 0;
    const pass = async (milliseconds: number) => {
      now += milliseconds;
    };
    return { processes: [createMemoryCoordination({ now: () => now })], pass };
  },
});
