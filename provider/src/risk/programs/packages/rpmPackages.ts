/** yum, dnf, rpm, zypper. */
import type { Program } from "../../analysis/analysis";
import { NOTHING } from "../../analysis/content";
import { rendered } from "../../text/text";
import { argumentsOf, hasAny, wordsOf } from "../arguments";
import { listed } from "./debianPackages";
import { resolvedCommand } from "../dispatch";
import { judgeRemoval } from "./packageRemoval";
import { judgePackage, judgeSource, judgeUnchecked } from "./packageSources";

const YUM_VALUES = [
  ...["c", "d", "e", "x", "R", "--setopt", "--disablerepo", "--enablerepo", "--repo", "--repoid"],
  ...["--exclude", "--installroot", "--releasever", "--config", "--color", "--forcearch"],
  ...["--add-repo", "--qf", "--queryformat", "--advisory", "--comment"],
];
const CORE_GROUP = /^@?(?:core|base|minimal install|minimal-environment|server|standard)$/i;

const yum: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(command, YUM_VALUES);
  const words = wordsOf(command);
  const [verbText, ...names] = operands;
  const verb = verbText ? rendered(verbText) : "";
  if (hasAny(options, "--assumeno", "--downloadonly", "--help", "-h")) return undefined;
  if (values.has("--installroot")) return undefined;
  if (/^(?:remove|erase|rm|autoremove)$/.test(verb)) {
    if (hasAny(options, "--oldinstallonly", "--duplicates") || names.length === 0) return NOTHING;
    const unprotected = words.some((word) => word.endsWith("protected_packages="));
    judgeRemoval({ names, forced: unprotected }, command, analysis);
    if (names.some((name) => CORE_GROUP.test(rendered(name)))) {
      analysis.report.add("remove-many-packages", command.at, resolvedCommand(command.argv));
    }
    return NOTHING;
  }
  const inner = names.map((name) => rendered(name));
  if (
    /^(?:groupremove|groups?)$/.test(verb) &&
    (verb === "groupremove" || /^(?:remove|erase)$/.test(inner[0] ?? ""))
  ) {
    const core = inner.some((name) => CORE_GROUP.test(name));
    const severity = core ? "high" : "medium";
    analysis.report.add("remove-many-packages", command.at, resolvedCommand(command.argv), {
      severity,
    });
    return NOTHING;
  }
  if (/^(?:install|localinstall|reinstall|update|upgrade|downgrade|swap)$/.test(verb)) {
    const unchecked =
      hasAny(options, "--nogpgcheck") || words.some((word) => /\bgpgcheck=(?:0|false)$/.test(word));
    if (unchecked) judgeUnchecked(command, analysis);
    for (const name of names) judgePackage(name, command, analysis, !unchecked);
  } else if (verb === "config-manager") {
    if (words.some((word) => /\bgpgcheck=(?:0|false)$/.test(word))) {
      judgeUnchecked(command, analysis);
    }
    const source = values.get("--add-repo");
    if (source) judgeSource(rendered(source), command, analysis);
  } else if (verb === "shell") {
    for (const line of rendered(command.input.text).split("\n")) {
      const removed = /^\s*(?:remove|erase)\s+(.+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
      judgeRemoval({ names: removed.map((name) => [name]), forced: false }, command, analysis);
    }
  } else if (verb === "copr" && inner[0] === "enable") judgeSource("copr:", command, analysis);
  else if (verb === "list") return listed(command);
  return undefined;
};

const configManager: Program = (command, analysis) =>
  yum(
    { ...command, argv: [command.argv[0] ?? [], ["config-manager"], ...command.argv.slice(1)] },
    analysis,
  );

const rpm: Program = (command, analysis) => {
  const values = ["D", "E", "--define", "--eval", "--root", "--dbpath", "--qf", "--queryformat"];
  const { options, operands } = argumentsOf(command, values);
  if (hasAny(options, "--test", "--help", "--version")) return undefined;
  if (hasAny(options, "-q", "--query")) return listed(command);
  if (hasAny(options, "-V", "--verify", "-K", "--checksig")) return undefined;
  if (hasAny(options, "-e", "--erase")) {
    judgeRemoval({ names: operands, forced: hasAny(options, "--nodeps") }, command, analysis);
  } else if (hasAny(options, "--import")) {
    for (const key of operands) {
      if (rendered(key).startsWith("http:")) judgeSource(rendered(key), command, analysis);
    }
  } else if (hasAny(options, "-i", "-U", "-F", "--install", "--upgrade", "--freshen")) {
    const unchecked = hasAny(options, "--nosignature", "--nodigest", "--nogpgcheck");
    for (const name of operands) judgePackage(name, command, analysis, !unchecked);
  }
  return NOTHING;
};

const zypper: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, ["t", "R", "c", "--root", "--from", "--type"]);
  const [verbText, ...names] = operands;
  const verb = verbText ? rendered(verbText) : "";
  if (hasAny(options, "--dry-run", "-D", "--download-only", "-d")) return undefined;
  if (/^(?:rm|remove)$/.test(verb)) {
    judgeRemoval({ names, forced: hasAny(options, "--force") }, command, analysis);
    return NOTHING;
  }
  const unchecked = hasAny(options, "--no-gpg-checks", "--allow-unsigned-rpm");
  if (/^(?:in|install|up|update|dup|dist-upgrade|patch)$/.test(verb)) {
    if (unchecked) judgeUnchecked(command, analysis);
    for (const name of names) judgePackage(name, command, analysis, !unchecked);
  } else if (/^(?:ar|addrepo)$/.test(verb)) {
    if (unchecked || hasAny(options, "-G", "--no-gpgcheck")) judgeUnchecked(command, analysis);
    else judgeSource(rendered(names[0] ?? []), command, analysis);
  }
  return undefined;
};

export const RPM_PROGRAMS: Readonly<Record<string, Program>> = {
  yum,
  dnf: yum,
  dnf5: yum,
  microdnf: yum,
  tdnf: yum,
  "yum-config-manager": configManager,
  rpm,
  zypper,
};
