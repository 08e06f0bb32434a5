import type { QuotaKind, QuotaUse } from '../ports/channels/channel.ts';
import type { Claims } from '../ports/store/claims.ts';

/** Counts what a platform allows by calendar month (of Shanghai), for all processes together. */
export interface QuotaLedger {
  /** Counts one; never fails and never waits. */
  count(kind: QuotaKind): void;
  /** What all processes used this month. A process that died is short of less than `BLOCKS`th of the limit. */
  read(): Promise<QuotaUse[]>;
  /** Writes down what this process has not yet. */
  flush(): Promise<void>;
}

export interface QuotaPorts {
  claims: Pick<Claims, 'claim' | 'listAll'>;
  /** Of this process alone. */
  instance: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** So many rows a month and process at most: uses are written down in blocks. */
const BLOCKS = 250;
const SHANGHAI_MILLISECONDS = 8 * 3600 * 1000;

interface Counted {
  month: string;
  kind: QuotaKind;
  /** Uses that are in no row yet. */
  open: number;
}

/** @param app names the app among all of them @param platform as people know it @param limits how much a month allows */
export function createQuotaLedger(
  { app, platform, limits }: { app: string; platform: string; limits: Readonly<Record<QuotaKind, number>> },
  { claims, instance, now }: QuotaPorts,
): QuotaLedger {
  const counted = new Map<string, Counted>();
  let rows = 0;
  let writing: Promise<void> = Promise.resolve();
  const month = () => new Date(now() + SHANGHAI_MILLISECONDS).toISOString().slice(0, 7);
  const prefix = (of: string, kind: QuotaKind) => `quota/${app}/${of}/${kind}/`;

  const write = (of: Counted) => {
    const uses = of.open;
    if (uses === 0) return writing;
    of.open = 0;
    rows += 1;
    const key = `${prefix(of.month, of.kind)}${instance}/${rows}`;
    const written = claims.claim(key, uses).then(
      () => {},
      () => {
        of.open += uses;
      },
    );
    writing = Promise.all([writing, written]).then(() => {});
    return writing;
  };

  const used = async (kind: QuotaKind, of: string) => {
    await writing;
    let sum = counted.get(`${of}/${kind}`)?.open ?? 0;
    for await (const { value } of claims.listAll(prefix(of, kind))) if (typeof value === 'number') sum += value;
    return sum;
  };

  return {
    count(kind) {
      const of = month();
      const known = counted.get(`${of}/${kind}`) ?? { month: of, kind, open: 0 };
      counted.set(`${of}/${kind}`, known);
      known.open += 1;
      if (known.open >= Math.ceil(limits[kind] / BLOCKS)) void write(known);
    },
    async read() {
      const of = month();
      const kinds = ['calls', 'deliveries'] as const;
      return Promise.all(
        kinds.map(async (kind) => ({ platform, kind, month: of, used: await used(kind, of), limit: limits[kind] })),
      );
    },
    async flush() {
      for (const known of counted.values()) void write(known);
      await writing;
    },
  };
}
