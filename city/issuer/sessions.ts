import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const AT_MOST = 10_000;
/** What ends with a grant; a login that is under way outlives the one before. */
const GRANTED = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);
const SECOND_MS = 1_000;
const nowS = (): number => Math.floor(Date.now() / SECOND_MS);

/** What an issuer remembers of logins, in memory: a restart signs everybody out. */
export function keepSessions(): (kind: string) => Adapter {
  const records = new LRUCache<string, AdapterPayload>({ max: AT_MOST });
  const bySession = new LRUCache<string, string>({ max: AT_MOST });
  const byGrant = new LRUCache<string, Set<string>>({ max: AT_MOST });

  function forget(key: string): void {
    records.delete(key);
  }

  return (kind) => {
    const keyOf = (id: string): string => `${kind}:${id}`;
    return {
      async upsert(id, payload, expiresInS) {
        const key = keyOf(id);
        records.set(key, payload, expiresInS ? { ttl: expiresInS * SECOND_MS } : undefined);
        if (kind === 'Session' && payload.uid) {
          bySession.set(payload.uid, id);
        }
        if (payload.grantId && GRANTED.has(kind)) {
          const keys = byGrant.get(payload.grantId) ?? new Set();
          byGrant.set(payload.grantId, keys.add(key));
        }
      },
      find: async (id) => records.get(keyOf(id)),
      findByUid: async (uid) => records.get(keyOf(bySession.get(uid) ?? '')),
      // No device asks for a code here.
      findByUserCode: async () => undefined,
      async consume(id) {
        const record = records.get(keyOf(id));
        if (record) {
          record.consumed = nowS();
        }
      },
      destroy: async (id) => forget(keyOf(id)),
      async revokeByGrantId(grantId) {
        byGrant.get(grantId)?.forEach(forget);
        byGrant.delete(grantId);
      },
    };
  };
}
