/** Resources of a program without an engine: what would reach it, and what a program sees of it. */
import * as pulumi from "@pulumi/pulumi";

export interface Registered {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Pulumi marks secrets on the wire with this key. */
const SECRET = "4dabf18193072939515e22adb298388d";

const registered: Registered[] = [];

/**
 * Takes the place of the engine.
 * @param learned what a resource has as outputs beside its inputs
 */
export async function withoutEngine(
  id: string,
  learned: Readonly<Record<string, unknown>>,
): Promise<void> {
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      registered.push({ type, name, inputs: inputs as Record<string, unknown> });
      return { id, state: { ...(inputs as object), ...learned } };
    },
    call: () => ({}),
  });
}

/** The value of an output. */
export function value<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((done) => {
    output.apply(done);
  });
}

/** What the engine got of a resource. */
export async function inputsOf(resource: pulumi.Resource): Promise<Registered["inputs"]> {
  const urn = await value(resource.urn);
  const found = registered.find(({ name }) => urn.endsWith(`::${name}`));
  if (!found) throw new Error(`nothing was registered as ${urn}`);
  return found.inputs;
}

/** What a secret input holds; undefined where it is no secret. */
export function secretOf(input: unknown): unknown {
  const marked = typeof input === "object" && input !== null && SECRET in input;
  return marked ? (input as { readonly value?: unknown }).value : undefined;
}
