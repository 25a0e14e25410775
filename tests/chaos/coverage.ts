/** What chaos has met, and what it has to meet to be worth the name. */
import { CONSOLE, PROGRESS } from "./console";
import { LINE_FAULTS } from "./faults";

/** Console edits, by the classes of faults that they stand for. */
const EDIT_CLASSES: Readonly<Record<string, string>> = {
  "step added": "people add steps and stages (F11)",
  "stage added": "people add steps and stages (F11)",
  "custom step deleted": "own items deleted (F18)",
  "custom stage deleted": "own items deleted (F18)",
  "custom item described": "own items edited or moved (F19)",
  "custom item renamed": "own items edited or moved (F19)",
  "steps moved": "own items edited or moved (F19)",
  "stages moved": "own items edited or moved (F19)",
  "anchor renamed": "anchors renamed or deleted (F15)",
  "anchor deleted": "anchors renamed or deleted (F15)",
  "anchor doubled": "anchors doubled (F16)",
  "stage filled": "stages filled (F22)",
  "server taken away": "servers taken away (F27)",
};

const PROGRESS_CLASSES: Readonly<Record<string, string>> = {
  begun: "workflow begun or gone on (F12)",
  "gone on": "workflow begun or gone on (F12)",
  "stage complete": "items complete (F23)",
  paused: "workflow paused (F14)",
  failed: "steps failed (F23)",
  "status of another kind": "unknown status (F34)",
};

const OTHERS = [
  "changed in the middle of a run (F11, F13)",
  "new items listed late (F8)",
  "two runs at once (F10)",
  "state lost (F20)",
  "resource renamed (F21)",
  "script changed in COC (F24)",
  "killed (F2, F29)",
  "several at once (F31)",
] as const;

export const FAULT_CLASSES: readonly string[] = [
  ...new Set([
    ...Object.keys(LINE_FAULTS),
    ...Object.keys(CONSOLE).map((name) => EDIT_CLASSES[name] ?? name),
    ...Object.keys(PROGRESS).map((name) => PROGRESS_CLASSES[name] ?? name),
    ...OTHERS,
  ]),
];

/** Runs that have to meet a fault of the line or a kill, and a console edit, as shares. */
export const LEAST_SHARE = { fault: 0.3, edit: 0.2 } as const;
/** Meetings that each class needs in this many runs. */
export const LEAST_MET = { meetings: 100, runs: 10_000 } as const;

export type Ending = "as declared" | "blocked";

export class Coverage {
  runs = 0;
  withFault = 0;
  withEdit = 0;
  readonly met = new Map<string, number>();
  readonly endings = new Map<string, number>();
  #fault = false;
  #edit = false;

  begin(): void {
    this.runs++;
    this.#fault = false;
    this.#edit = false;
  }

  /** Something that was done to the line or the process, and met. */
  fault(name: string): void {
    if (!this.#fault) this.withFault++;
    this.#fault = true;
    this.count(name);
  }

  edit(name: string): void {
    if (!this.#edit) this.withEdit++;
    this.#edit = true;
    this.count(EDIT_CLASSES[name] ?? PROGRESS_CLASSES[name] ?? name);
  }

  count(name: string): void {
    this.met.set(name, (this.met.get(name) ?? 0) + 1);
  }

  /** @param reason why it could not be brought to what is declared */
  end(ending: Ending, reason = ""): void {
    const name = reason === "" ? ending : `${ending}: ${reason}`;
    this.endings.set(name, (this.endings.get(name) ?? 0) + 1);
  }

  add(other: Pick<Coverage, "runs" | "withFault" | "withEdit" | "met" | "endings">): void {
    this.runs += other.runs;
    this.withFault += other.withFault;
    this.withEdit += other.withEdit;
    for (const [mine, theirs] of [
      [this.met, other.met],
      [this.endings, other.endings],
    ] as const) {
      for (const [name, count] of theirs) mine.set(name, (mine.get(name) ?? 0) + count);
    }
  }

  /** What was met too rarely for this many runs, a sentence each. */
  gaps(): string[] {
    const share = (count: number, least: number, what: string) =>
      count < least * this.runs
        ? [
            `${String(count)} of ${String(this.runs)} runs met ${what}, fewer than ${String(least * 100)} %`,
          ]
        : [];
    const least = (LEAST_MET.meetings * this.runs) / LEAST_MET.runs;
    return [
      ...share(this.withFault, LEAST_SHARE.fault, "a fault"),
      ...share(this.withEdit, LEAST_SHARE.edit, "an edit at the console"),
      ...FAULT_CLASSES.filter((name) => (this.met.get(name) ?? 0) < least).map(
        (name) =>
          `${name}: ${String(this.met.get(name) ?? 0)} times, fewer than ${String(Math.ceil(least))}`,
      ),
    ];
  }
}
