/** COC's scripts as this process has read them: each one once, until one of them is written. */
import { createHash } from "node:crypto";
import type { ScriptsClient } from "../../client/coc";
import type { CocScriptDetail, CocScriptSummary } from "../../core/cocScript";
import type { ScriptSource } from "../../core/model";
import type { JudgedScript } from "../../core/riskRefusal";
import type { ScriptFacts } from "../../core/scriptRules";
import { OnceEach } from "../onceEach";

const SEPARATOR = "\n";

export class Scripts {
  /** Gives the client, or throws what is missing to reach COC. */
  readonly client: () => ScriptsClient;
  readonly #details: OnceEach<CocScriptDetail | undefined>;
  readonly #named: OnceEach<readonly CocScriptSummary[]>;

  constructor(client: () => ScriptsClient) {
    this.client = client;
    const split = (key: string) => {
      const [source = "", text = ""] = key.split(SEPARATOR);
      return { source: source as ScriptSource, text };
    };
    this.#details = new OnceEach(async (key) => {
      const { source, text } = split(key);
      return client().get(source, text);
    });
    this.#named = new OnceEach(async (key) => {
      const { source, text } = split(key);
      const listed = await client().list(source, { name: text });
      return listed.filter(({ name }) => name === text);
    });
  }

  /** The script with this id, or undefined where COC has none. */
  get(source: ScriptSource, id: string): Promise<CocScriptDetail | undefined> {
    return this.#details.get(`${source}${SEPARATOR}${id}`);
  }

  /** The scripts with exactly this name; names are unique among a tenant's own. */
  named(source: ScriptSource, name: string): Promise<readonly CocScriptSummary[]> {
    return this.#named.get(`${source}${SEPARATOR}${name}`);
  }

  /** Sends a write; nothing that was read before its end is used behind it, however it ends. */
  async writing<T>(send: (client: ScriptsClient) => Promise<T>): Promise<T> {
    this.#clear();
    try {
      return await send(this.client());
    } finally {
      this.#clear();
    }
  }

  #clear(): void {
    this.#details.clear();
    this.#named.clear();
  }
}

/** Lower-case hex digest of a script's content, as `sha256sum` prints it. */
export function contentDigest(content: string): string {
  return createHash("sha256").update(content, "utf8").digest("hex");
}

/** What of a script its risk is judged by. */
export function judgedScript({ id, name, version, type, content }: CocScriptDetail): JudgedScript {
  return { id, name, version, type, content, sha256: contentDigest(content) };
}

/** What the rules judge of a script. */
export function scriptFacts(script: CocScriptDetail): ScriptFacts {
  return {
    name: script.name,
    version: script.version,
    status: script.status,
    sha256: contentDigest(script.content),
    parameters: script.parameters.map(({ name }) => name),
  };
}
