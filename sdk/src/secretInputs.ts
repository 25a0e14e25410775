import { SETTINGS } from "@pulumi-mgc/provider/names";
import * as pulumi from "@pulumi/pulumi";

/** Always secret, which the provider knows. */
const ALWAYS = ["secretParameters", "secretDefaults"];

/**
 * The names of the arguments that are secret. A dynamic provider gets secrets in clear; told which
 * ones they are it keeps them out of its messages. Undefined where none is, so that nothing more
 * is saved.
 */
export function secretInputs(args: object): pulumi.Input<string[] | undefined> {
  const others = Object.entries(args).filter(([name]) => !ALWAYS.includes(name));
  const names = others.map(async ([name, value]) => {
    const secret = value !== undefined && (await pulumi.isSecret(pulumi.output(value)));
    return secret ? name : undefined;
  });
  return Promise.all(names).then((found) => {
    const secret = found.filter((name) => name !== undefined).sort();
    return secret.length > 0 ? secret : undefined;
  });
}

/**
 * Refuses credentials that stand in the stack's configuration as plain text: Pulumi would save and
 * print them.
 * @throws pulumi.RunError that names each of them and the command that mends it
 */
export function refusePlainSecrets(): void {
  const plain = Object.values(SETTINGS)
    .filter(({ key, secret }) => secret && isPlain(`mgc:${key}`))
    .map(({ key }) => `  pulumi config set --secret mgc:${key}`);
  if (plain.length > 0) {
    throw new pulumi.RunError(
      `credentials stand in the stack's configuration as plain text. Replace the old ones, as they have been exposed, and set them as secrets:\n${plain.join("\n")}`,
    );
  }
}

/** Part of @pulumi/pulumi that its types leave out; a test with the real engine holds it in place. */
const runtime = pulumi.runtime as { readonly isConfigSecret?: (key: string) => boolean };

function isPlain(key: string): boolean {
  return pulumi.runtime.getConfig(key) !== undefined && runtime.isConfigSecret?.(key) === false;
}
