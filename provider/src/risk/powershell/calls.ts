/** One call of a cmdlet, with its arguments bound as far as names tell. */
import type { Scope } from "./scope";
import { listOf, textOf, type Value } from "./values";

export interface Call {
  /** In full and lower case. */
  readonly name: string;
  /** By the name as it was written, perhaps cut short. */
  readonly named: ReadonlyMap<string, Value>;
  readonly positional: readonly Value[];
  /** Undefined outside of a pipeline. */
  readonly input: readonly Value[] | undefined;
  readonly at: number;
  /** As it would run. */
  readonly resolved: string;
  readonly scope: Scope;
}

export type Cmdlet = (call: Call) => readonly Value[];

/** Parameters that take no value. */
const SWITCHES =
  /^(?:r|re|rec\w*|fo|for|forc|force|wha\w*|wi|verb\w*|vb|debug|db|passt\w*|hid\w*|file|directory|ad|ah|usebasic\w*|useb|asjob|aspl\w*|removedata|removeoem|quiet|wait|nonew\w*|nop\w*|nol\w*|noni\w*|noexit|useb|list\w*|restart|includemanagementtools|allusers|online|norestart|cimsession_|full|append|noc\w*|noclobber|delete|purge|asstring|raw|zeroout\w*|unjoin|leaf|container|isvalid|expandall|physical|all|accountneverexpires|passwordneverexpires|usermaynotchangepassword|nopassword|disabled|includehidden|useculture|wow64|simplematch|notmatch|casesensitive|unique|keepreasons|asbytestream|accept\w*|allowunverified\w*|skip(?:publishercheck|certificatecheck|networkprofilecheck)|scriptblocklogging|autosize|wrap|descending|merge|asadministrator|loaduserprofile|newwindow|nnw)$/;

export function takesValue(name: string): boolean {
  return !SWITCHES.test(name);
}

/** The value bound to a parameter by its full name or a beginning of it. */
export function named(call: Call, ...names: readonly string[]): Value | undefined {
  for (const [key, value] of call.named) {
    if (names.some((name) => name === key || (key.length > 1 && name.startsWith(key))))
      return value;
  }
  return undefined;
}

/** Whether a switch is set, its name cut short or not. */
export function has(call: Call, name: string): boolean {
  for (const [key, value] of call.named) if (name.startsWith(key)) return value !== false;
  return false;
}

/** A dry run. */
export function isTrial(call: Call): boolean {
  return [...call.named].some(
    ([key, value]) =>
      (key === "wi" || (key.length > 1 && "whatif".startsWith(key))) && value !== false,
  );
}

/** The texts of a parameter, or of what stands at a place without a name, or of what is piped in. */
export function texts(call: Call, names: readonly string[], position: number): string[] {
  const { marks } = call.scope;
  const value = named(call, ...names) ?? call.positional[position];
  const source = value === undefined ? (call.input ?? []) : listOf(value);
  return source.slice(0, 64).map((item) => textOf(item, marks));
}

export function text(call: Call, names: readonly string[], position: number): string {
  return texts(call, names, position)[0] ?? "";
}
