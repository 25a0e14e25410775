import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { typeToken } from "@pulumi-mgc/provider/names";
import * as pulumi from "@pulumi/pulumi";
import { isKind, MgcResource } from "./resource";

/** A parameter that a script defines. */
export interface ScriptParameterArgs {
  /** Name, 1–64 letters, digits and `_`. */
  name: string;
  /** The value that it has where a step gives none. Default: empty. */
  default?: pulumi.Input<string> | undefined;
  /** Description, at most 256 characters. Default: empty. */
  description?: pulumi.Input<string> | undefined;
  /** Whether COC hides its values. The default is then a secret here, too. Default: false. */
  sensitive?: boolean | undefined;
}

/** Somebody who has to approve a script. */
export interface ReviewerArgs {
  /** Name of the user, 1–64 characters. */
  name: pulumi.Input<string>;
  /** Id of the user, at most 32 characters. */
  id: pulumi.Input<string>;
}

/** Arguments of a script. Exactly one of `content` and `file` is given. */
export interface CocScriptArgs {
  /** Name, 1–64 letters, digits, Chinese characters and `_`; unique. Changing it makes the script anew. */
  name: pulumi.Input<string>;
  /** The language. Changing it makes the script anew. */
  type: pulumi.Input<"SHELL" | "PYTHON" | "BAT">;
  /** Description, 1–256 characters. */
  description: pulumi.Input<string>;
  /** The script's text. Another content needs another `version`. */
  content?: pulumi.Input<string> | undefined;
  /** File with the script's text, seen from the program's folder. */
  file?: string | undefined;
  /** Version, 1–10 characters, for example 1.0.0. */
  version: pulumi.Input<string>;
  /** The risk that you declare. */
  riskLevel: pulumi.Input<"LOW" | "MEDIUM" | "HIGH">;
  /** The parameters that the script defines, at most 20. Default: none. */
  parameters?: ScriptParameterArgs[] | undefined;
  /**
   * People of whom one has to approve the script before steps can use it, at most 5; each change
   * has to be approved again. Default: nobody has to.
   */
  reviewers?: pulumi.Input<pulumi.Input<ReviewerArgs>[]> | undefined;
  /** How the reviewers are told. Default: COC's. */
  protocol?:
    | pulumi.Input<
        | "DEFAULT"
        | "SMS"
        | "EMAIL"
        | "DING_TALK"
        | "WE_LINK"
        | "WECHAT"
        | "CALLNOTIFY"
        | "NOT_TO_NOTIFY"
      >
    | undefined;
  /** Id of the enterprise project. Changing it makes the script anew. Default: COC's. */
  enterpriseProjectId?: pulumi.Input<string> | undefined;
}

function contentOf(name: string, { content, file }: CocScriptArgs): pulumi.Input<string> {
  if (content !== undefined && file === undefined) return content;
  if (content !== undefined || file === undefined) {
    throw new pulumi.RunError(`CocScript "${name}": give exactly one of content and file`);
  }
  try {
    // Other encodings would be changed silently, and COC would get another script.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new pulumi.RunError(
      `CocScript "${name}": file can't be read: ${cause}. Relative paths begin at the program's folder, ${process.cwd()}`,
    );
  }
}

/** Defaults of sensitive parameters stand apart, so that the others stay readable. */
function withSecretsApart(parameters: readonly ScriptParameterArgs[]) {
  const secrets = parameters.filter((item) => item.sensitive && item.default !== undefined);
  const open = parameters.map((item) => {
    if (!item.sensitive) return item;
    const { name, description, sensitive } = item;
    return { name, ...(description === undefined ? {} : { description }), sensitive };
  });
  if (secrets.length === 0) return { parameters: open };
  const values = Object.fromEntries(secrets.map((item) => [item.name, item.default]));
  return { parameters: open, secretDefaults: pulumi.secret(values) };
}

/** A script in COC, for the script steps of workflows. */
export class CocScript extends MgcResource {
  /** @internal */
  static readonly __pulumiType: string = typeToken("cocScript");

  /** Id of the script; what script steps give as `script.id`. */
  readonly scriptId: pulumi.Output<string>;
  /** SHA-256 of the declared content, in lower-case hex; what script steps give as `script.sha256`. */
  readonly sha256: pulumi.Output<string>;
  declare readonly name: pulumi.Output<string>;
  declare readonly content: pulumi.Output<string>;
  declare readonly version: pulumi.Output<string>;
  /** Whether the script was there already, identical, and was taken over instead of made. */
  declare readonly takenOver: pulumi.Output<boolean>;

  /** Whether a value is a script, also one of another copy of this package. */
  static override isInstance(value: unknown): value is CocScript {
    return isKind("cocScript", value);
  }

  constructor(name: string, args: CocScriptArgs, opts?: pulumi.CustomResourceOptions) {
    const apart = args.parameters === undefined ? {} : withSecretsApart(args.parameters);
    const inputs: Partial<CocScriptArgs> = { ...args, content: contentOf(name, args), ...apart };
    delete inputs.file;
    super("cocScript", name, inputs, ["takenOver"], opts);
    this.scriptId = this.idPart(0);
    this.sha256 = this.content.apply((text) =>
      createHash("sha256").update(text, "utf8").digest("hex"),
    );
  }
}
