/**
 * Scopes from the claims of a token: `scope` is a text with spaces between them (RFC 9068), `scp` and `scopes` are what
 * other providers write, as a list or as such a text.
 */
export function scopesOf(claims: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set([claims.scope, claims.scp, claims.scopes].flatMap(words))];
}

function words(claim: unknown): string[] {
  if (typeof claim === 'string') {
    return claim.split(' ').filter((word) => word !== '');
  }
  return Array.isArray(claim) ? claim.filter((each) => typeof each === 'string' && each !== '') : [];
}
