import { getOperationAST, type GraphQLSchema, parse, print, validate } from 'graphql';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { type Holder, holderFor } from '../../../gateway/authorization/holder.ts';
import { type Authorizer, openAuthorizer, type Verdict } from '../../../gateway/authorization/operation/authorizer.ts';
import { policies, policyAmong } from '../../../gateway/authorization/policies.ts';
import { type Requirements, readRequirements } from '../../../gateway/authorization/requirements/requirements.ts';
import { coerceVariables } from '../../../gateway/operation/variables.ts';
import { compose } from '../../engine/harness/supergraph.ts';

export interface Filter {
  readonly schema: GraphQLSchema;
  readonly requirements: Requirements;
  readonly authorizer: Authorizer;
}

export function openFilter(departments: Readonly<Record<string, string>>): Filter {
  const { sdl, apiSchema } = compose(departments);
  const requirements = readRequirements(sdl);
  return { schema: apiSchema, requirements, authorizer: openAuthorizer(apiSchema, requirements) };
}

/** Someone who is logged in, with these scopes and roles. */
export const viewerWith = (scopes: readonly string[] = [], roles: readonly string[] = []): Viewer => ({
  subject: 'someone',
  citizenId: null,
  roles,
  institution: null,
  scopes,
});

export function holder(viewer: Viewer, purpose: string | null = null): Holder {
  return holderFor(viewer, { purpose, case: null }, policyAmong(policies), (policy, cause) => {
    throw new Error(`${policy} failed`, { cause });
  });
}

const documents = new Map<string, ReturnType<typeof parse>>();

/** What is made of an operation for a viewer; the same text is the same document, as with a document cache. */
export function decide(
  { schema, authorizer }: Filter,
  viewer: Viewer,
  query: string,
  variables: Record<string, unknown> = {},
): Verdict | undefined {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const problems = validate(schema, document);
  const operation = getOperationAST(document);
  if (problems.length > 0 || !operation) {
    throw new Error(`expected a valid operation: ${problems.join('; ')}\n${query}`);
  }
  const { variables: coerced = new Map() } = coerceVariables(schema, operation, variables);
  const { requirements, decide: judge } = authorizer.requirementsOf(document, operation);
  const holds = holder(viewer);
  return judge(new Set(requirements.filter((requirement) => holds.fulfils(requirement))), coerced);
}

/** On one line, without what GraphQL does not mind. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The reduced operation on one line; null where nothing is left, `whole` where nothing is withheld. */
export function reducedText(verdict: Verdict | undefined): string | null {
  if (verdict === undefined) {
    return 'whole';
  }
  const { document } = verdict.reduced();
  return document && oneLine(print(document));
}
