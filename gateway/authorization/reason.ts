import type { Missing } from './holder.ts';
import type { Alternatives } from './requirements/requirement.ts';

/** Why something is withheld, said to who can do something about it. */
export interface Reason {
  readonly reason: string;
  readonly reasonVi: string;
}

interface Words {
  readonly login: string;
  readonly scopes: string;
  readonly policies: string;
  readonly and: string;
  readonly or: string;
  readonly never: string;
}

const ENGLISH: Words = {
  login: 'Log in: only authenticated viewers are shown this.',
  scopes: 'Ask for a token with the scope',
  policies: 'The request must meet the policy',
  and: ' and ',
  or: ', or ',
  never: 'Nobody is shown this.',
};

const VIETNAMESE: Words = {
  login: 'Hãy đăng nhập: nội dung này chỉ dành cho người đã xác thực.',
  scopes: 'Cần mã truy cập có phạm vi',
  policies: 'Yêu cầu phải đáp ứng chính sách',
  and: ' và ',
  or: ', hoặc ',
  never: 'Không ai được xem nội dung này.',
};

/** One sentence for each thing that is missing. */
export function reasonFor(missing: Missing): Reason {
  return { reason: said(missing, ENGLISH), reasonVi: said(missing, VIETNAMESE) };
}

function said({ authenticated, scopes, policies }: Missing, words: Words): string {
  return [
    ...(authenticated ? [words.login] : []),
    ...scopes.map((alternatives) => sentence(words.scopes, alternatives, words)),
    ...policies.map((alternatives) => sentence(words.policies, alternatives, words)),
  ].join(' ');
}

function sentence(opening: string, alternatives: Alternatives, { and, or, never }: Words): string {
  const groups = alternatives.map((group) => group.map((name) => `"${name}"`).join(and));
  return groups.length === 0 ? never : `${opening} ${groups.join(or)}.`;
}
