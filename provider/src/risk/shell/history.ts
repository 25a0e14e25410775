/** Variables by which the shell keeps, or forgets, what was typed. */
import { known, type Text } from "../text/text";

/** Whether the shell's history depends on a variable. */
export function keepsHistory(name: string): boolean {
  return /^HIST(?:FILE|SIZE|FILESIZE)$/.test(name);
}

/** Whether nothing is kept once the variable has this value. */
export function forgetsHistory(name: string, value: Text): boolean {
  return keepsHistory(name) && /^(?:|0|\/dev\/null)$/.test(known(value) ?? "x");
}
