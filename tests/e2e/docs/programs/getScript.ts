import { getScript, getScriptOutput } from "@pulumi-mgc/sdk";

const dns = getScriptOutput({ source: "custom", name: "verify_dns" });

export const pin = { version: dns.version, sha256: dns.sha256 };
export const parameters = dns.parameters.apply((all) => all.map(({ name }) => name));
export const approval = getScript({ source: "custom", name: "collect_logs" }).then(
  (script) => script.status,
);
