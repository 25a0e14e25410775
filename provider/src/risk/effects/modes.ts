/** What a mode of files says, octal or symbolic. */

export interface Mode {
  readonly everybodyWrites: boolean;
  readonly everybodyReads: boolean;
  readonly setsUserId: boolean;
  /** Takes reading or entering away from the owner. */
  readonly takesAway: boolean;
  /** Users other than the owner's can't read and enter any more. */
  readonly othersLose: boolean;
  /** It only takes writing away, or gives the owner what root has anyway. */
  readonly tightens: boolean;
}

function ofBits(bits: number): Mode {
  return {
    everybodyWrites: (bits & 0o002) !== 0 && (bits & 0o1000) === 0,
    everybodyReads: (bits & 0o004) !== 0,
    setsUserId: (bits & 0o4000) !== 0,
    takesAway:
      (bits & 0o500) !== 0o500 &&
      (bits & 0o077) === 0 &&
      (bits & 0o700) !== 0o600 &&
      (bits & 0o700) !== 0o400,
    othersLose: (bits & 0o004) === 0,
    tightens: false,
  };
}

/** `0777`, `u+s`, `a+rwx`, `go-rwx`: undefined where it can't be read. */
export function modeOf(mode: string): Mode | undefined {
  if (/^[0-7]{1,5}$/.test(mode)) return ofBits(Number.parseInt(mode, 8));
  if (!/^[ugoarwxXst+=,-]+$/.test(mode)) return undefined;
  const clauses = mode
    .split(",")
    .slice(0, 16)
    .map((clause) => /^([ugoa]*)([+=-])([rwxXstugo]*)$/.exec(clause));
  const has = (test: (who: string, how: string, what: string) => boolean) =>
    clauses.some((clause) => clause && test(clause[1] ?? "", clause[2] ?? "", clause[3] ?? ""));
  return {
    everybodyWrites:
      has((who, how, what) => how !== "-" && /[oa]/.test(who) && what.includes("w")) &&
      !mode.includes("t"),
    everybodyReads: has(
      (who, how, what) => how !== "-" && /[oa]|^$/.test(who) && what.includes("r"),
    ),
    setsUserId: has((who, how, what) => how !== "-" && what.includes("s") && !/^[go]+$/.test(who)),
    takesAway: has(
      (who, how, what) =>
        (how === "-" && /a|u|^$/.test(who) && /[rxX]/.test(what)) ||
        (how === "=" && /a|u|^$/.test(who) && what === ""),
    ),
    othersLose: has(
      (who, how, what) =>
        (how === "-" && /[oa]|^$/.test(who) && /[rxX]/.test(what)) ||
        (how === "=" && /[oa]/.test(who) && !what.includes("r")),
    ),
    tightens: !has(
      (who, how, what) => !(how === "-" && /^w*$/.test(what)) && !(how === "+" && who === "u"),
    ),
  };
}
