/** What the gateway asks of its planner process. */
export type PlannerRequest =
  | { readonly kind: 'open'; readonly planner: number; readonly sdl: string }
  | { readonly kind: 'close'; readonly planner: number }
  | {
      readonly kind: 'plan';
      readonly planner: number;
      readonly text: string;
      readonly labels: readonly string[];
      readonly roll: number;
    };

/** One reply per request, in order. */
export type PlannerReply = { readonly value: unknown } | { readonly error: string };
