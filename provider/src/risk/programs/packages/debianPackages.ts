/** apt, apt-get, aptitude, dpkg. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { NOTHING, outputOf, type Content } from "../../analysis/content";
import { rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny, wordsOf } from "../arguments";
import { resolvedCommand } from "../dispatch";
import { judgeRemoval } from "./packageRemoval";
import { judgePackage, judgeSource, judgeUnchecked } from "./packageSources";

/** As a list that is printed: removals recognise it. */
export function listed(command: Command): Content {
  return outputOf(`$(${resolvedCommand(command.argv)})`);
}

const APT_VALUES = ["o", "t", "c", "a", "--option", "--target-release", "--config-file"];
const SIMULATED = ["-s", "--simulate", "--dry-run", "--just-print", "--no-act", "--recon"];
const UNCHECKED =
  /^--(?:allow-unauthenticated|allow-insecure-repositories|force-yes|no-gpg-checks?|allow-untrusted)$|AllowUnauthenticated=(?:true|1|yes)|AllowInsecureRepositories=(?:true|1|yes)|Verify-Peer=(?:false|0)/i;

function judgeInstall(names: readonly Text[], command: Command, analysis: Analysis): void {
  if (wordsOf(command).some((word) => UNCHECKED.test(word))) judgeUnchecked(command, analysis);
  for (const name of names) judgePackage(name, command, analysis, false);
  // `apt-get install name-` removes it.
  const removed = names
    .filter((name) => /^[a-z][\w.+*-]*-$/.test(rendered(name)))
    .map((name) => [rendered(name).slice(0, -1)]);
  if (removed.length > 0) judgeRemoval({ names: removed, forced: false }, command, analysis);
}

const apt: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, APT_VALUES);
  const [verbText, ...names] = operands;
  const verb = verbText ? rendered(verbText) : "";
  if (hasAny(options, ...SIMULATED, "--download-only", "-d", "--print-uris", "--help")) {
    return undefined;
  }
  if (/^(?:remove|purge|autoremove|auto-remove|autopurge)$/.test(verb)) {
    const forced = hasAny(options, "--allow-remove-essential", "--force-yes");
    if (names.length > 0 || !verb.startsWith("auto")) {
      const kept = names.filter((name) => !/^[a-z][\w.-]*\+$/.test(rendered(name)));
      judgeRemoval({ names: kept, forced }, command, analysis);
    }
    return NOTHING;
  }
  if (/^(?:install|reinstall|upgrade|dist-upgrade|full-upgrade|update|build-dep)$/.test(verb)) {
    judgeInstall(verb.endsWith("install") ? names : [], command, analysis);
    return undefined;
  }
  if (verb === "list") return listed(command);
  return undefined;
};

const dpkg: Program = (command, analysis) => {
  const values = ["D", "--root", "--admindir", "--instdir", "--log"];
  const { options, operands } = argumentsOf(command, values);
  const words = wordsOf(command);
  if (hasAny(options, "--no-act", "--dry-run", "--simulate")) return NOTHING;
  const force = words
    .filter((word) => word.startsWith("--force-"))
    .flatMap((word) => word.slice("--force-".length).split(","));
  if (hasAny(options, "-r", "-P", "--remove", "--purge")) {
    const forced = force.some((one) =>
      /^(?:all|depends|remove-essential|remove-protected)$/.test(one),
    );
    judgeRemoval({ names: operands, forced }, command, analysis);
    return NOTHING;
  }
  if (hasAny(options, "-i", "--install", "--unpack")) {
    for (const name of operands) judgePackage(name, command, analysis, false);
    if (force.includes("all")) {
      const because = "Everything that dpkg would refuse happens.";
      analysis.report.add("force-package-removal", command.at, resolvedCommand(command.argv), {
        severity: "medium",
        because,
      });
    }
    return NOTHING;
  }
  if (hasAny(options, "--clear-selections")) {
    const because = "Everything is selected for removal.";
    analysis.report.add("remove-many-packages", command.at, resolvedCommand(command.argv), {
      because,
    });
    return NOTHING;
  }
  return hasAny(options, "-l", "-S", "--list", "--search", "--get-selections")
    ? listed(command)
    : undefined;
};

const aptKey: Program = (command, analysis) => {
  const words = wordsOf(command);
  if (words.includes("add") || words.includes("adv")) judgeSource("key:", command, analysis);
  return NOTHING;
};

const addRepository: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command);
  const [source] = operands;
  const main = /^(?:universe|multiverse|restricted|main)$/;
  if (!source || hasAny(options, "-r", "--remove") || main.test(rendered(source))) return NOTHING;
  judgeSource(rendered(source), command, analysis);
  return NOTHING;
};

export const DEBIAN_PROGRAMS: Readonly<Record<string, Program>> = {
  apt,
  "apt-get": apt,
  aptitude: apt,
  nala: apt,
  dpkg,
  "dpkg-query": listed,
  "apt-key": aptKey,
  "add-apt-repository": addRepository,
};
