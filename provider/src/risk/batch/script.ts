/** One batch file (or the line behind `cmd /c`) under way: its lines, its labels, its loops. */
import type { Interpreted } from "./interpreter";
import { expandPercents } from "./expansion";
import type { Jump } from "./flow";
import type { Marks } from "./marks";
import { Parser } from "./parser";
import { Reader, type Source } from "./reader";
import type { Session } from "./session";
import { copyOf, fewStates, sameState, type State } from "./state";

/** How often a script comes back to one label. */
const MAX_VISITS = 48;

const LABEL = /^[ \t,;=]*:[ \t]*([^\s:+,;=&|<>^]+)/;

/** From then on a loop that only counts is taken for one whose count isn't known. */
const COUNTED = 8;

interface Visit {
  count: number;
  widened: boolean;
  readonly states: State[];
}

/** The variables in which two states differ, if they all count. */
function countersBetween(before: State, after: State): readonly string[] | undefined {
  const names = [...after.vars.keys()].filter(
    (name) => before.vars.get(name) !== after.vars.get(name),
  );
  const counts = names.every((name) =>
    [before, after].every(({ vars }) => {
      const value = vars.get(name) ?? "";
      return /^(?:-?\d+|[\uE000\uE100-\uF8FF])$/.test(value);
    }),
  );
  return counts && names.length > 0 && before.vars.size === after.vars.size ? names : undefined;
}

/** The way through a file from one point, each state at the first of the lines that wait. */
class Walk {
  readonly waiting = new Map<number, State[]>();
  readonly visits = new Map<number, Visit>();

  add(position: number, states: readonly State[]): void {
    if (states.length === 0) return;
    this.waiting.set(position, [...(this.waiting.get(position) ?? []), ...states]);
  }

  take(): { position: number; states: readonly State[] } | undefined {
    if (this.waiting.size === 0) return undefined;
    const position = Math.min(...this.waiting.keys());
    const states = this.waiting.get(position) ?? [];
    this.waiting.delete(position);
    return { position, states };
  }

  /**
   * Whether this state at this label is news: coming back changed nothing otherwise. What has
   * counted long enough is made unknown in it.
   */
  visit(position: number, state: State, marks: Marks): "new" | "same" | "enough" {
    const visit = this.visits.get(position) ?? { count: 0, widened: false, states: [] };
    this.visits.set(position, visit);
    if (visit.states.some((other) => sameState(other, state))) return "same";
    if (visit.count >= MAX_VISITS) return "enough";
    const last = visit.states.at(-1);
    const counters = visit.count >= COUNTED && last ? countersBetween(last, state) : undefined;
    if (counters && visit.widened) return "same";
    if (counters) {
      visit.widened = true;
      for (const name of counters) state.vars.set(name, marks.unknown(`%${name}%`, "never"));
    }
    visit.count += 1;
    visit.states.push(copyOf(state));
    return "new";
  }
}

export class Script {
  readonly source: Source;
  readonly session: Session;
  /** The exit codes with which it left its cmd.exe. */
  readonly quits: State["level"][] = [];
  readonly #labels = new Map<string, number[]>();
  readonly #execute: Interpreted;

  constructor(source: Source, session: Session, execute: Interpreted) {
    this.source = source;
    this.session = session;
    this.#execute = execute;
    let position = 0;
    for (const line of source.text.split("\n")) {
      const name = LABEL.exec(line)?.[1]?.toLowerCase();
      if (name !== undefined) {
        this.#labels.set(name, [...(this.#labels.get(name) ?? []), position]);
      }
      position += line.length + 1;
    }
  }

  /** Where a label stands: the next one, else the first. */
  label(name: string, from: number): number | undefined {
    const all = this.#labels.get(name.toLowerCase()) ?? [];
    return all.find((position) => position >= from) ?? all[0];
  }

  /** The states in which the script comes to its end, or to `exit /b`. */
  run(from: number, state: State): readonly State[] {
    const { marks, analysis } = this.session;
    const walk = new Walk();
    const ended: State[] = [];
    walk.add(from, [state]);
    for (let next = walk.take(); next; next = walk.take()) {
      const { position, states } = next;
      if (position >= this.source.text.length) {
        ended.push(...states);
        continue;
      }
      for (const here of fewStates(states, marks)) {
        analysis.budget.spend();
        const starts = this.session.starts.length;
        const { jumps, after, following } = this.#line(position, here);
        walk.add(following, after);
        for (const jump of jumps) {
          if (jump.to === "return") ended.push(jump.state);
          else if (jump.to === "quit") this.quits.push(jump.state.level);
          else {
            const onlyWay = after.length === 0 && jumps.length === 1;
            this.#jump(walk, jump, position, onlyWay ? following : undefined, starts);
          }
        }
      }
    }
    return this.#endings(ended);
  }

  /** One or two for each exit code. */
  #endings(ended: readonly State[]): readonly State[] {
    const byLevel = new Map<number | undefined, State[]>();
    for (const state of ended) {
      byLevel.set(state.level, [...(byLevel.get(state.level) ?? []), state]);
    }
    const { marks } = this.session;
    return fewStates(
      [...byLevel.values()].flatMap((states) => fewStates(states, marks, 2)),
      marks,
    );
  }

  #line(
    position: number,
    state: State,
  ): { jumps: readonly Jump[]; after: readonly State[]; following: number } {
    const { marks } = this.session;
    const reader = new Reader(this.source, position, (line) =>
      expandPercents(line, state, marks, this.source.isCommandLine),
    );
    const node = new Parser(reader).line();
    const following = reader.next;
    if (!node) return { jumps: [], after: [state], following };
    const flow = this.#execute(node, copyOf(state), this, following);
    return { jumps: flow.jumps, after: flow.states, following };
  }

  /** @param past where the script goes on if the loop ends otherwise; only where it is certain to jump */
  #jump(walk: Walk, jump: Jump, from: number, past: number | undefined, starts: number): void {
    const target = this.label(jump.label, from);
    if (target === undefined) return;
    const visit = walk.visit(target, jump.state, this.session.marks);
    if (visit === "new") walk.add(target, [jump.state]);
    else if (past !== undefined && target <= from) {
      this.#endless(target, from, starts);
      if (visit === "enough") walk.add(past, [jump.state]);
    }
  }

  /** A loop without an end that starts something in every turn, and waits for nothing. */
  #endless(target: number, from: number, starts: number): void {
    const { locate } = this.source;
    const { session } = this;
    if (session.pauses > 0) return;
    const low = locate(target);
    const high = locate(from);
    const inside = session.starts
      .slice(0, starts)
      .find(({ at, beside }) => beside && at >= low && at <= high);
    if (inside) session.analysis.report.add("fork-bomb", inside.at, "start");
    const grows = session.growing.find(({ at }) => at >= low && at <= high);
    if (grows) session.analysis.report.add("fill-disk", grows.at, grows.resolved);
  }
}
