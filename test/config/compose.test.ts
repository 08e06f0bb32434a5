import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('docker-compose.yml', () => {
  const compose = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
  it('opens its port to this machine only, asks for passwords, and gives work in hand 30 seconds', () => {
    const ports = [...compose.matchAll(/ports: \[(.*)\]/gu)].map(([, port]) => port ?? '');
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.every((port) => port.startsWith('"127.0.0.1:'))).toBe(true);
    expect(compose).toMatch(/mongodb:\/\/[^:]+:\$\{MONGO_PASSWORD:\?/u);
    expect(compose).toMatch(/redis:\/\/:\$\{REDIS_PASSWORD:\?/u);
    expect(compose).toContain('stop_grace_period: 30s');
  });
});
