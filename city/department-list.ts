/** Who is in the city: a line for each folder of subgraphs/. */
export * as population from '../subgraphs/population/house.ts';
export * as education from '../subgraphs/education/house.ts';
export * as health from '../subgraphs/health/house.ts';
export * as transport from '../subgraphs/transport/house.ts';
export * as justice from '../subgraphs/justice/house.ts';
export * as oversight from '../subgraphs/oversight/house.ts';
