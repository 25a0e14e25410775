/** What Windows programs did earlier in the same analysis, where that changes what follows. */
import type { Analysis } from "../analysis/analysis";
import type { Details } from "../analysis/report";
import type { RuleId } from "../rules";
import { holes, type Text } from "../text/text";

interface Pending {
  readonly rule: RuleId;
  readonly at: number;
  readonly resolved: string;
  readonly details: Details;
}

interface Memory {
  /** Stopped or switched off; forgotten where it is started again. */
  readonly pending: Map<string, Pending>;
  /** Directories that the script made, and put nothing in. */
  readonly empty: Set<string>;
  /** Files that were encrypted into another file. */
  readonly encrypted: { readonly path: string; readonly at: number; readonly resolved: string }[];
  /** All installed products were listed. */
  listedProducts: boolean;
  /** The script has looked at the single products of a list, and may choose among them. */
  askedOfProducts: boolean;
  /** How many runs are under way. */
  open: number;
}

const MEMORIES = new WeakMap<Analysis, Memory>();

export function memoryOf(analysis: Analysis): Memory {
  const known = MEMORIES.get(analysis);
  if (known) return known;
  const fresh: Memory = {
    pending: new Map(),
    empty: new Set(),
    encrypted: [],
    listedProducts: false,
    askedOfProducts: false,
    open: 0,
  };
  MEMORIES.set(analysis, fresh);
  return fresh;
}

/** Reports it at the end, unless it is taken back until then. */
export function unlessTakenBack(
  what: string,
  rule: RuleId,
  at: number,
  resolved: string,
  analysis: Analysis,
  details: Details = {},
): void {
  const { pending } = memoryOf(analysis);
  if (!pending.has(what)) pending.set(what, { rule, at, resolved, details });
}

export function takeBack(what: string, analysis: Analysis): void {
  memoryOf(analysis).pending.delete(what);
}

/** Runs code; at the end of the outermost one, what was not taken back is reported. */
export function settled<T>(analysis: Analysis, run: () => T): T {
  const memory = memoryOf(analysis);
  memory.open += 1;
  try {
    return run();
  } finally {
    memory.open -= 1;
    if (memory.open === 0) {
      for (const { rule, at, resolved, details } of memory.pending.values()) {
        analysis.report.add(rule, at, resolved, details);
      }
      memory.pending.clear();
    }
  }
}

/** How the list of all installed products is shown. */
export const ALL_PRODUCTS = "$(all products)";

export function namesProducts(text: Text): boolean {
  return holes(text).some(({ shown }) => shown === ALL_PRODUCTS);
}

/** How the digest of a file is shown where it isn't known. */
const DIGEST = "(digest of ";

export function digestOf(key: string): string {
  return `${DIGEST}${key})`;
}

export function isDigest(shown: string): boolean {
  return shown.startsWith(DIGEST);
}

/** From here on the file counts as one that was compared with a digest. */
export function digestCompared(shown: string, analysis: Analysis): void {
  if (!isDigest(shown)) return;
  const key = shown.slice(DIGEST.length, -1);
  const file = analysis.files.get(key);
  if (file?.downloaded)
    analysis.files.set(key, {
      text: [{ kind: "hole", shown: key, empty: "never" }],
      downloaded: false,
    });
}
