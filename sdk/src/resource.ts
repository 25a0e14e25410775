import { typeToken, type Kind } from "@pulumi-mgc/provider/names";
import * as pulumi from "@pulumi/pulumi";
import { bridge } from "./bridge";
import { refusePlainSecrets, secretInputs } from "./secretInputs";

/** Whether a value is a resource of this kind, also one of another copy of this package. */
export function isKind(kind: Kind, value: unknown): boolean {
  return (value as { __pulumiType?: unknown } | undefined)?.__pulumiType === typeToken(kind);
}

/** What all resources of this package have in common: the provider that works for them. */
export abstract class MgcResource extends pulumi.CustomResource {
  /** @param learned outputs that are no inputs */
  protected constructor(
    kind: Kind,
    name: string,
    inputs: object,
    learned: readonly string[],
    opts: pulumi.CustomResourceOptions | undefined,
  ) {
    refusePlainSecrets();
    const outputs = Object.fromEntries(learned.map((key) => [key, undefined]));
    const host = { __provider: bridge(kind), secretInputs: secretInputs(inputs) };
    super(typeToken(kind), name, { ...inputs, ...outputs, ...host }, opts);
  }

  /** A part of the id, which a preview knows of whatever exists already; other outputs it does not. */
  protected idPart(index: number): pulumi.Output<string> {
    return this.id.apply((id) => id.split("/")[index] ?? "");
  }
}
