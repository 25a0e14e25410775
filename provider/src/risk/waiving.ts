/** Waivers, for those who judge findings: their shape, the file, and what they count for. */
export { readWaivers, type ReadWaivers } from "./waiverFile";
export {
  ALL_FINDINGS,
  isWaived,
  unusedWaivers,
  waiver,
  waiverFlaws,
  type Waivable,
  type Waiver,
} from "./waivers";
