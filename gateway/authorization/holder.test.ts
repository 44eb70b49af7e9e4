import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { holderFor } from './holder.ts';
import { policies, policyAmong } from './policies.ts';
import { reasonFor } from './reason.ts';
import { type Alternatives, NOTHING, type Requirement } from './requirements/requirement.ts';
import { scopesOf } from './scopes.ts';

const requirement = (parts: Partial<Requirement>): Requirement => ({ ...NOTHING, ...parts });
const viewer = (parts: Partial<Viewer>): Viewer => ({ ...anonymous, subject: 's', ...parts });
const facts = { purpose: null, case: null };
function silent() {}
const find = policyAmong(policies);

test.each<[string, Viewer, Requirement, boolean]>([
  ['nobody, nothing', anonymous, NOTHING, true],
  ['nobody, a login', anonymous, requirement({ authenticated: true }), false],
  ['a machine with a token, a login', viewer({}), requirement({ authenticated: true }), true],
  ['one of two groups', viewer({ scopes: ['b', 'c'] }), requirement({ scopes: [[['a'], ['b', 'c']]] }), true],
  ['parts of two groups', viewer({ scopes: ['b'] }), requirement({ scopes: [[['a'], ['b', 'c']]] }), false],
  ['one of two entries', viewer({ scopes: ['a'] }), requirement({ scopes: [[['a']], [['b']]] }), false],
  ['an entry without groups', viewer({ scopes: ['a'] }), requirement({ scopes: [[]] }), false],
  ['a role', viewer({ roles: ['teacher'] }), requirement({ policies: [[['role:teacher']]] }), true],
  ['another role', viewer({ roles: ['teacher'] }), requirement({ policies: [[['role:doctor']]] }), false],
  [
    'a role and a policy',
    viewer({ roles: ['a'], citizenId: 'c' }),
    requirement({ policies: [[['role:a', 'citizen']]] }),
    true,
  ],
  ['a role without a name', viewer({ roles: [''] }), requirement({ policies: [[['role:']]] }), false],
  ['a policy that nobody knows', viewer({}), requirement({ policies: [[['unheard-of']]] }), false],
  [
    'a policy named like machinery',
    viewer({}),
    requirement({ policies: [[['constructor'], ['__proto__'], ['toString']]] }),
    false,
  ],
])('%s', (_, who, required, expected) => {
  expect(holderFor(who, facts, find, silent).fulfils(required)).toBe(expected);
});

test('a policy that throws grants nothing and is told', () => {
  const told: unknown[] = [];
  const broken = policyAmong({
    broken: () => {
      throw new Error('no');
    },
  });
  const holder = holderFor(viewer({}), facts, broken, (policy) => told.push(policy));
  expect(holder.fulfils(requirement({ policies: [[['broken']]] }))).toBe(false);
  expect(told).toEqual(['broken']);
});

describe('reasons name only what is missing', () => {
  const said = (who: Viewer, required: Requirement) => reasonFor(holderFor(who, facts, find, silent).missing(required));
  const either: Alternatives = [['a', 'b'], ['c']];
  test.each<[Viewer, Requirement, string]>([
    [anonymous, requirement({ authenticated: true }), 'Log in: only authenticated viewers are shown this.'],
    [viewer({ scopes: ['a'] }), requirement({ scopes: [either] }), 'Ask for a token with the scope "b", or "c".'],
    [viewer({}), requirement({ scopes: [either] }), 'Ask for a token with the scope "a" and "b", or "c".'],
    [viewer({}), requirement({ scopes: [[]] }), 'Nobody is shown this.'],
    [
      anonymous,
      requirement({ authenticated: true, policies: [[['role:doctor']]] }),
      'Log in: only authenticated viewers are shown this. The request must meet the policy "role:doctor".',
    ],
  ])('%#', (who, required, sentence) => {
    const { reason, reasonVi } = said(who, required);
    expect(reason).toBe(sentence);
    expect(reasonVi).not.toBe('');
    expect(reasonVi).toBe(reasonVi.normalize('NFC'));
  });
});

test.each<[Record<string, unknown>, string[]]>([
  [{ scope: 'openid  records:read' }, ['openid', 'records:read']],
  [{ scp: ['a', 'b'] }, ['a', 'b']],
  [{ scp: 'a b' }, ['a', 'b']],
  [{ scope: 'a', scopes: ['b', 'a'] }, ['a', 'b']],
  [{ scope: 7, scp: [null, 3, ''], scopes: { admin: true } }, []],
  [{}, []],
])('scopes of the claims %j', (claims, scopes) => {
  expect(scopesOf(claims)).toEqual(scopes);
});
