/** Routes of COC differ from those of MgC in how they say that a request is malformed. */
import { defineRoute } from "../route";
import { badCocParameter } from "./errors";

/** As defineRoute, with COC's errors. */
export const defineCocRoute: typeof defineRoute = (shape) =>
  defineRoute({ ...shape, badParameter: badCocParameter });
