import { listScripts, listScriptsOutput } from "@pulumi-mgc/sdk";

export const waitForApproval = listScripts({ source: "custom" }).then((scripts) =>
  scripts.filter(({ status }) => status === "PENDING_APPROVE").map(({ name }) => name),
);
export const ssh = listScriptsOutput({ source: "public", name: "ssh", type: "SHELL" }).apply(
  (scripts) => scripts.map(({ id, name, version }) => `${name} ${version} (${id})`),
);
