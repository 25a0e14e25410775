/**
 * Secrets reach a dynamic provider in clear. The sdk says which inputs were secret, in
 * `secretInputs`, so that their texts are kept out of every message.
 */

type Props = Readonly<Record<string, unknown>>;

/** Inputs that end up in the resource's id, which Pulumi stores and prints in clear. */
const REFERENCES = ["workflowId", "stage", "before", "after"];

/** Inputs that the sdk always makes secret. */
const ALWAYS = ["secretParameters", "secretDefaults"];

/** Names of the inputs that hold secrets. */
export function secretKeys(props: Props): string[] {
  const { secretInputs } = props;
  const told = Array.isArray(secretInputs) ? (secretInputs as unknown[]) : [];
  return [...ALWAYS, ...told.filter((key): key is string => typeof key === "string")];
}

function texts(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(texts);
}

/** Steps without the word that says what they are, which is no secret and stands in messages. */
function withoutTypes(steps: unknown): unknown {
  if (!Array.isArray(steps)) return steps;
  return steps.map((step: unknown) =>
    typeof step === "object" && step !== null ? { ...step, type: "" } : step,
  );
}

/** Every text inside the secret inputs, the longest first. */
export function secretTexts(props: Props): string[] {
  return secretKeys(props)
    .flatMap((key) => texts(key === "steps" ? withoutTypes(props[key]) : props[key]))
    .sort((a, b) => b.length - a.length);
}

/** Shorter ones are parts of words by chance, and replacing those would make messages unreadable. */
const LONG = 6;

/** The message with the secret texts replaced; short ones where they stand as a word. */
export function masked(message: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => {
    if (secret.length >= LONG) return text.replaceAll(secret, "[secret]");
    const word = secret.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return text.replaceAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "gu"),
      "[secret]",
    );
  }, message);
}

/** References can't be secret: ids are made of what they lead to. */
export function secretProblems(props: Props): string[] {
  return secretKeys(props)
    .filter((key) => REFERENCES.includes(key))
    .map(
      (key) =>
        `${key}: must not be secret, because ids of workflows, stages and steps stand in Pulumi's state and output in clear`,
    );
}
