/** Comparing what was fetched with something that was known before. */
import type { Analysis, Program } from "../../analysis/analysis";
import { NOTHING, outputOf } from "../../analysis/content";
import { type Text } from "../../text/text";
import { argumentsOf, hasAny, lineOf } from "../arguments";

/** Takes the mark of a download from files that are compared with something that was known before. */
export function verified(analysis: Analysis): void {
  for (const [path, file] of analysis.files) {
    if (file.downloaded) {
      const text = file.text.map((piece) =>
        typeof piece === "string" ? piece : { ...piece, downloaded: undefined },
      );
      analysis.files.set(path, { ...file, downloaded: false, text: text as Text });
    }
  }
}

const digest: Program = (command, analysis) => {
  const { options } = argumentsOf(command, ["a", "--algorithm"]);
  if (hasAny(options, "-c", "--check")) {
    verified(analysis);
    return NOTHING;
  }
  return { ...outputOf("(digest)", "never") };
};

const signature: Program = (command, analysis) => {
  const line = lineOf(command);
  if (/--verify|\bverify(?:-blob)?\b|\s-V|dgst\s.*-verify|gpgv/.test(line)) {
    verified(analysis);
    return NOTHING;
  }
  return undefined;
};

export const VERIFYING_PROGRAMS: Readonly<Record<string, Program>> = {
  ...Object.fromEntries(
    "sha256sum sha512sum sha384sum sha224sum sha1sum md5sum b2sum shasum"
      .split(" ")
      .map((name) => [name, digest]),
  ),
  cosign: signature,
  minisign: signature,
  signify: signature,
  gpgv: (_command, analysis) => {
    verified(analysis);
    return NOTHING;
  },
};
