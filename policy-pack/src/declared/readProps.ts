/**
 * What a policy is handed, as plain values. Reading an unknown value through the SDK's proxy throws,
 * and an error that leaves a policy turns it into an advisory one; here every unknown becomes one
 * word, at whatever depth, and the rest stays readable.
 */
import { UNKNOWN } from "@pulumi-mgc/provider/judging";

export type RawProps = Readonly<Record<string, unknown>>;

/** The words of @pulumi/policy (its proxy.js) for what a preview doesn't know; a test compares them. */
export const UNKNOWN_WORDS: readonly string[] = [
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
];

/** A descriptor shows what the proxy has, without asking the proxy for it. */
function entries(value: object): [string, unknown][] {
  return Object.keys(value).map((key) => [
    key,
    Object.getOwnPropertyDescriptor(value, key)?.value as unknown,
  ]);
}

function plain(value: unknown): unknown {
  if (typeof value === "string") return UNKNOWN_WORDS.includes(value) ? UNKNOWN : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return entries(value).map(([, inner]) => plain(inner));
  return readProps(value);
}

export function readProps(props: object): RawProps {
  return Object.fromEntries(entries(props).map(([key, value]) => [key, plain(value)]));
}
