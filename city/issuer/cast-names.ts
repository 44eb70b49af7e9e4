import { CAST, type CastName } from '../world/facts.ts';

export const unknownPerson = (name: string | undefined): string =>
  `There is no demo person ${JSON.stringify(name ?? '')}; known are ${CAST.join(', ')}.`;

export const isCastName = (name: string | undefined): name is CastName => CAST.some((each) => each === name);
