/** chmod and chown. */
import { judgeModeChange, judgeOwnerChange, modeOf, type Mode } from "../../effects/permissions";
import { type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import { pathReadings } from "../../paths/posix";
import type { Machine } from "../machine/machine";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { numberOf, plain } from "../values/convert";
import { markOf } from "../values/marks";
import { isWalked } from "../values/paths";
import { NONE, type Value } from "../values/value";
import { pathOf, resolvedCall } from "./effects";

const SHELL = /^(?:\/usr)?\/bin\/(?:[bdkz]?a?sh|busybox|python[\d.]*|perl|env|find|vim?|cp)$/;

const COPIES = new WeakMap<Machine, Set<string>>();

/** Remembers copies of programs that give whoever runs them a shell. */
export function rememberCopy(m: Machine, from: Text, to: Text): void {
  if (!SHELL.test(wholeText(from) ?? "")) return;
  const copies = COPIES.get(m) ?? new Set();
  COPIES.set(m, copies.add(wholeText(to) ?? ""));
}

function modeIn(value: Value | undefined): Mode | undefined {
  const bits = numberOf(value);
  if (bits !== undefined) return modeOf(bits.toString(8));
  if (value?.kind !== "text") return undefined;
  const added = value.text.map((piece) => markOf(piece).bits).find((found) => found !== undefined);
  // What was there before is taken to be usual.
  return added === undefined ? undefined : modeOf((0o755 | added).toString(8));
}

const changeMode: Native = (call: Call) => {
  const { m, at } = call;
  const isPath = call.self?.kind === "path";
  const path = isPath ? pathOf(call.self) : pathOf(argument(call, 0, "path"));
  const mode = modeIn(argument(call, isPath ? 0 : 1, "mode"));
  if (!path || !mode) return NONE;
  const settled = m.settledText(path);
  const resolved = resolvedOctal(call);
  const recursive = isWalked(settled);
  judgeModeChange({ path: settled, at, resolved, mode, recursive }, m.frame, m.analysis);
  const isCopy = pathReadings(settled, m.frame.directory).some((reading) =>
    COPIES.get(m)?.has(reading.path),
  );
  if (mode.setsUserId && isCopy) m.analysis.report.add("set-user-id", at, resolved);
  return NONE;
};

function resolvedOctal(call: Call): string {
  return resolvedCall(call).replace(
    /(\d+)\)$/,
    (_all, digits: string) => `0o${Number(digits).toString(8)})`,
  );
}

const changeOwner: Native = (call: Call) => {
  const { m, at } = call;
  const path = pathOf(argument(call, 0, "path"));
  const user = argument(call, 1, "uid") ?? call.named.get("user");
  const group = argument(call, 2, "gid") ?? call.named.get("group");
  if (!path) return NONE;
  const name = (value: Value | undefined) => {
    const id = numberOf(value);
    if (id !== undefined) return id < 0 ? "" : String(id);
    return value === undefined || value.kind === "none" ? "" : (plain(value) ?? "somebody");
  };
  const owner = `${name(user)}:${name(group)}`;
  const settled = m.settledText(path);
  const recursive = isWalked(settled);
  judgeOwnerChange(
    { path: settled, at, resolved: resolvedCall(call), owner, recursive },
    m.frame,
    m.analysis,
  );
  return NONE;
};

export const permissionNatives: Natives = {
  "os.chmod": changeMode,
  "os.lchmod": changeMode,
  "os.fchmod": changeMode,
  "Path.chmod": changeMode,
  "os.chown": changeOwner,
  "os.lchown": changeOwner,
  "shutil.chown": changeOwner,
};
