/** Where a batch file goes on behind a command. */
import type { Marks } from "./marks";
import { fewStates, type State } from "./state";

export interface Jump {
  readonly to: "label" | "return" | "quit";
  /** Of `label`, in lower case. */
  readonly label: string;
  readonly state: State;
}

export interface Flow {
  /** In which states the next command runs; none where it doesn't. */
  readonly states: readonly State[];
  readonly jumps: readonly Jump[];
}

export function goesOn(...states: readonly State[]): Flow {
  return { states, jumps: [] };
}

export function leaves(to: Jump["to"], state: State, label = ""): Flow {
  return { states: [], jumps: [{ to, label, state }] };
}

export function together(flows: readonly Flow[], marks: Marks): Flow {
  return {
    states: fewStates(
      flows.flatMap(({ states }) => states),
      marks,
    ),
    jumps: flows.flatMap(({ jumps }) => jumps).slice(0, 64),
  };
}

/** Runs something more in every state in which the flow goes on. */
export function followed(flow: Flow, marks: Marks, next: (state: State) => Flow): Flow {
  const after = together(flow.states.map(next), marks);
  return { states: after.states, jumps: [...flow.jumps, ...after.jumps].slice(0, 64) };
}
