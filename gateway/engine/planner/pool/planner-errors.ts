/** The planner process died over a request, or was ended. */
export class PlannerCrashed extends Error {
  override name = 'PlannerCrashed';
}

/** It was ended because the request took more time or memory than a plan may. */
export class PlanTooLarge extends PlannerCrashed {
  override name = 'PlanTooLarge';
}

/** It was lost too often lately, whatever this request is like. */
export class PlannerBackingOff extends PlannerCrashed {
  override name = 'PlannerBackingOff';
}
