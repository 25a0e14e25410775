import type { Kind } from "@pulumi-mgc/provider/names";

/**
 * The code that Pulumi saves with every resource and that its dynamic provider host runs. It holds
 * no code of ours, only the name of the package that does, so it is the same in every release, on
 * every machine and under every version of Pulumi, and holds no setting and no secret. The package
 * is looked for from the program's folder, which is why it is the one that users install.
 *
 * `pulumi.dynamic.Resource` would serialize an object into such a text at every run; decision 0002
 * says why the text is written by hand. A test pins it.
 */
export function bridge(kind: Kind): string {
  return `exports.handler = () => require("@pulumi-mgc/sdk/runtime").provider("${kind}");`;
}
