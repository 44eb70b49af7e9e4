import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { WIRE_HEADER } from '#kernel/protocol/headers.ts';
import { openSigner } from '#kernel/service-token/sign.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { TestDepartment } from '../tools/department.ts';

/** Asks another replica of a test's department for entities, as the gateway would. */
export async function sign({ keys, running }: TestDepartment, url: string) {
  const signCall = await openSigner(JSON.parse(await readFile(keys.wire.privateFile, 'utf8')) as JWK);
  return async (viewer: Viewer, representations: readonly object[], selection: string): Promise<void> => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
    const body = JSON.stringify({ query, variables: { representations } });
    const call = { viewer, operation: { name: null, hash: 'test' }, requestId: randomUUID() };
    const token = await signCall(running.name, body, call);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [WIRE_HEADER]: token },
      body,
    });
    if (!response.ok) {
      throw new Error(`The replica answered ${response.status}.`);
    }
  };
}
