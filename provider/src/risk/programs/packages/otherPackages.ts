/** pacman, apk, snap, flatpak, and the package managers of languages. */
import type { Program } from "../../analysis/analysis";
import { NOTHING } from "../../analysis/content";
import { rendered } from "../../text/text";
import { argumentsOf, hasAny, wordsOf } from "../arguments";
import { listed } from "./debianPackages";
import { resolvedCommand } from "../dispatch";
import { judgeRemoval } from "./packageRemoval";
import { isPrivateHost, judgePackage, judgeUnchecked } from "./packageSources";

const pacman: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, ["r", "b", "--root", "--dbpath", "--config"]);
  if (hasAny(options, "-p", "--print")) return undefined;
  if (hasAny(options, "-R", "--remove")) {
    const twice = wordsOf(command).some((word) => /^-\w*d\w*d/.test(word));
    const forced = twice || hasAny(options, "--nodeps", "-c", "--cascade");
    judgeRemoval({ names: operands, forced }, command, analysis);
    return NOTHING;
  }
  if (hasAny(options, "-U", "--upgrade")) {
    for (const name of operands) judgePackage(name, command, analysis, false);
  }
  return hasAny(options, "-Q", "--query") ? listed(command) : undefined;
};

const apk: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command, ["t", "X", "p", "--virtual", "--repository"]);
  const [verb, ...names] = operands;
  if (hasAny(options, "-s", "--simulate")) return undefined;
  if (verb && rendered(verb) === "del") {
    const forced = hasAny(options, "--force-broken-world", "-f", "--force");
    judgeRemoval({ names, forced }, command, analysis);
  } else if (hasAny(options, "--allow-untrusted")) judgeUnchecked(command, analysis);
  return verb && rendered(verb) === "info" ? listed(command) : undefined;
};

const emerge: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command);
  if (hasAny(options, "-p", "--pretend") || !hasAny(options, "-C", "--unmerge")) return undefined;
  const names = operands.map((word) => [rendered(word).replace(/^.*\//, "")]);
  judgeRemoval({ names, forced: true }, command, analysis);
  return NOTHING;
};

const snap: Program = (command, analysis) => {
  const { options, operands } = argumentsOf(command);
  const [verb, ...names] = operands;
  if (verb && rendered(verb) === "remove") {
    judgeRemoval({ names, forced: false }, command, analysis);
  } else if (hasAny(options, "--dangerous")) judgeUnchecked(command, analysis);
  return undefined;
};

const flatpak: Program = (command, analysis) => {
  const words = wordsOf(command);
  const removes = /^(?:uninstall|remove)$/.test(words[1] ?? "");
  if (removes && words.includes("--all") && !words.includes("--unused")) {
    analysis.report.add("remove-many-packages", command.at, resolvedCommand(command.argv), {
      severity: "medium",
    });
  }
  return undefined;
};

const PIP_VALUES = [
  ...["r", "c", "i", "f", "t", "--requirement", "--constraint", "--index-url", "--target"],
  ...["--extra-index-url", "--find-links", "--trusted-host", "--prefix", "--proxy", "--root"],
];

const pip: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(command, PIP_VALUES);
  const [verbText, ...names] = operands;
  const verb = verbText ? rendered(verbText) : "";
  const path = rendered(command.argv[0] ?? []);
  if (/^(?:freeze|list)$/.test(verb)) return listed(command);
  if (hasAny(options, "--dry-run") || hasAny(options, "--require-hashes")) return undefined;
  if (verb === "uninstall") {
    // An environment of its own may be emptied.
    if (path.includes("/") && !/^\/(?:usr\/)?(?:local\/)?bin\//.test(path)) return undefined;
    judgeRemoval({ names, forced: false }, command, analysis);
    return NOTHING;
  }
  if (!/^(?:install|download|wheel)$/.test(verb)) return undefined;
  const index = rendered(values.get("--index-url") ?? values.get("-i") ?? []);
  const extra = rendered(values.get("--extra-index-url") ?? []);
  const trusted = rendered(values.get("--trusted-host") ?? []);
  const open = [index, extra].find((url) => url.startsWith("http:"));
  if (open !== undefined && !isPrivateHost(open)) judgeUnchecked(command, analysis);
  else if (trusted !== "" && !isPrivateHost(`https://${trusted}/`)) {
    judgeUnchecked(command, analysis);
  } else if (extra !== "" || open !== undefined || trusted !== "") {
    analysis.report.add("untrusted-package", command.at, resolvedCommand(command.argv), {
      severity: "medium",
    });
  }
  for (const name of names) {
    const checked = /@[0-9a-f]{40}/.test(rendered(name));
    judgePackage(name, command, analysis, checked);
  }
  return undefined;
};

/** npm, yarn, pnpm, gem: packages from addresses, and sources over open connections. */
function languagePackages(install: RegExp, source: RegExp): Program {
  return (command, analysis) => {
    const words = wordsOf(command);
    if (!words.some((word) => install.test(word))) return undefined;
    const open = words.some((word, index) => {
      const value = /^--?[\w-]+=(.*)$/.exec(word)?.[1] ?? words[index + 1] ?? "";
      return source.test(word) && value.startsWith("http:") && !isPrivateHost(value);
    });
    if (open) judgeUnchecked(command, analysis);
    for (const word of command.argv.slice(2)) {
      if (/^(?:git\+)?https?:/.test(rendered(word))) {
        const known = /^https:\/\/(?:registry\.)/.test(rendered(word));
        const at = words.indexOf(rendered(word)) - 1;
        if (!known && !source.test(words[at] ?? "")) {
          judgePackage(word, command, analysis, false);
        }
      }
    }
    return undefined;
  };
}

const npm = languagePackages(/^(?:install|i|add|global|ci)$/, /^--registry/);

export const OTHER_PACKAGE_PROGRAMS: Readonly<Record<string, Program>> = {
  pacman,
  yay: pacman,
  apk,
  emerge,
  snap,
  flatpak,
  pip,
  pip2: pip,
  pip3: pip,
  pipx: pip,
  ...Object.fromEntries(
    "3.6 3.8 3.9 3.10 3.11 3.12".split(" ").map((version) => [`pip${version}`, pip]),
  ),
  npm,
  yarn: npm,
  pnpm: npm,
  gem: languagePackages(/^install$/, /^(?:-s|--source)/),
};
