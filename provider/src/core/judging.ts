/** What those need who judge a program without applying it: values, rules and words, all pure. */
export { resolveItem } from "./anchors";
export { withoutRetained, writeRefusals, type BlockState } from "./block";
export { planBlock } from "./blockPlan";
export {
  canChangeStage,
  canChangeStep,
  canDeleteStage,
  canDeleteStep,
  changeStage,
  changeStep,
  deleteStage,
  deleteStep,
} from "./change";
export { sourceNamed } from "./cocScript";
export { isIdenticalStage, placedStage, type DeclaredStage } from "./declaredStage";
export { declaredInline, type DeclaredScript, type DeclaredStep } from "./declaredStep";
export { nearest, pathText } from "./inputIssues";
export { canInsertStage, canInsertStep, insertStage, insertStep } from "./insertion";
export { isPostMigrationWide } from "./landmarks";
export { isCustom, MAX_STEPS, statusWord } from "./model";
export type {
  ExecutionServer,
  Item,
  NewStep,
  Position,
  ScriptSource,
  Side,
  Stage,
  Step,
  StepScript,
  Workflow,
} from "./model";
export { declaredSide, relationHolds, type DeclaredPlace } from "./placement";
export { refusalSentence, RULES, type Refusal, type RuleId } from "./refusal";
export { ambiguousOrder, behindRepeatable, uniqueNames, type DeclaredInsertion } from "./rules";
export { hasContent, isIdenticalStep, revealed } from "./sameStep";
export { excerptLines, excerptsOf } from "./scriptExcerpt";
export {
  agentOnline,
  definedParameters,
  executorsBelong,
  scriptExists,
  scriptReviewed,
  serversNamed,
  type ScriptFacts,
  type ScriptReference,
} from "./scriptRules";
export { containsUnknown, isUnknown, UNKNOWN } from "./unknown";
