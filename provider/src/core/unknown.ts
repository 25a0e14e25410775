/**
 * What a preview hands to a dynamic provider for a value that is known only once another resource
 * has been made. A contract of @pulumi/pulumi (runtime/rpc, `unknownValue`), which this layer
 * can't import; a test compares the two.
 */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value of the inputs is not known yet. */
export function isUnknown(value: unknown): boolean {
  return value === UNKNOWN;
}

/** Whether anything inside a value, at any depth, is not known yet. */
export function containsUnknown(value: unknown): boolean {
  if (isUnknown(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(containsUnknown);
}
