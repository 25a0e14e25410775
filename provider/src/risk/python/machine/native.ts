/** How functions of modules, and methods of values, are known to the machine. */
import type { PyNode } from "../tree/syntax";
import type { Value } from "../values/value";
import type { Machine } from "./machine";

/** One call of a function that isn't the script's own. */
export interface Call {
  readonly m: Machine;
  readonly name: string;
  /** What a method belongs to. */
  readonly self: Value | undefined;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly node: PyNode;
  /** Offset in the script at which an effect is reported. */
  readonly at: number;
}

/** What the call gives; undefined where nothing is known of it. */
export type Native = (call: Call) => Value | undefined;

export type Natives = Readonly<Record<string, Native>>;

/** An argument by its place or its name. */
export function argument(call: Call, index: number, name?: string): Value | undefined {
  return call.args[index] ?? (name === undefined ? undefined : call.named.get(name));
}
