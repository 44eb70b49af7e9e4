import type { Attestation, Viewer } from '#kernel/protocol/viewer.ts';
import type { CallSubgraph, SupergraphSource } from '../engine/engine.ts';
import { type Authority, followAuthority } from './authority.ts';
import { subjectsOf } from './subjects.ts';

interface Asking {
  readonly viewer: Viewer;
}

const QUERY = 'query ($of: [ID!]!) { attestation(of: $of) }';

/**
 * Asks, before each call that writes, who answers for whom at this moment, and lets the call carry the answer under the
 * gateway's signature. A department cannot require anything of others for a write, as it does for a read. Where there is
 * no answer the call goes without one: whether it can do without is the department's to say.
 */
export function withAttestations(call: CallSubgraph, supergraph: SupergraphSource): CallSubgraph {
  const authority = followAuthority(supergraph);

  const attest = async (
    { department, url }: Authority,
    body: string,
    context: unknown,
  ): Promise<Attestation | null> => {
    try {
      const asked = JSON.stringify({ query: QUERY, variables: { of: subjectsOf(body) } });
      const { data } = await call({ subgraph: department, url, body: asked, mutation: false }, context);
      return (data?.attestation as Attestation | null | undefined) ?? null;
    } catch {
      return null;
    }
  };

  return async (asked, context) => {
    const known = authority();
    const writes = asked.mutation && known !== undefined && known.department !== asked.subgraph;
    if (!writes || (context as Asking).viewer.subject === null) {
      return call(asked, context);
    }
    const attestation = await attest(known, asked.body, context);
    return call(asked, { ...(context as object), attestation });
  };
}
