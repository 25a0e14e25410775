/** Which credentials are used where several are given. */
import type { Credentials } from "../client/credentials";
import { ways, type SettingSource } from "./settingSource";

type CredentialName = "authToken" | "accessKey" | "secretKey" | "securityToken";
type Read = (name: CredentialName) => string | undefined;

/** A whole set from one source; a security token belongs to the key beside it. */
function wholeSet(get: Read): Credentials | undefined {
  const [id, secret, token] = [get("accessKey"), get("secretKey"), get("authToken")];
  const securityToken = get("securityToken");
  if (id !== undefined && secret !== undefined) {
    const key = { id, secret };
    return { kind: "key", key, ...(securityToken === undefined ? {} : { securityToken }) };
  }
  return token === undefined ? undefined : { kind: "token", token };
}

/**
 * A whole set from the environment renews what the stack config holds, of whichever kind. The two
 * may also hold one half of an access key each.
 */
export function readCredentials(source: SettingSource): Credentials | undefined {
  const fromEnv: Read = (name) => source.fromEnv(name);
  const fromConfig: Read = (name) => source.fromConfig(name);
  const either: Read = (name) => source.get(name);
  const env = wholeSet(fromEnv);
  if (env) return env;
  const halves = (["accessKey", "secretKey"] as const).filter((name) => either(name) === undefined);
  const [missing] = halves;
  if (halves.length === 1 && missing) {
    source.problems.push(
      `settings: of the access key only one half is there; set ${ways(missing)} as well`,
    );
    return undefined;
  }
  const mixed = fromEnv("accessKey") !== undefined || fromEnv("secretKey") !== undefined;
  const found = wholeSet(mixed ? either : fromConfig);
  if (!found) {
    source.problems.push(
      `settings: credentials are missing; set an access key (${ways("accessKey")}; and ${ways("secretKey")}), or a token (${ways("authToken")})`,
    );
  }
  return found;
}
