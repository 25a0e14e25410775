/** Mounting, unmounting and swap. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { pathReadings } from "../../paths/posix";
import { protectedPlace, type ProtectedPlace } from "../../paths/protected";
import { EMPTY, rendered, type Text } from "../../text/text";
import { argumentsOf, hasAny } from "../arguments";
import { LOOKED } from "./devices";
import { argumentLine, judgedBy, medium, reported } from "../patterns";

const SYSTEM_KINDS = new Set<ProtectedPlace["kind"]>(["root", "system", "boot", "accounts"]);

/** Mount points that a system does well with elsewhere. */
const PASSING = /^\/(?:opt|srv|data|mnt|media|run\/.+|boot\/efi|var\/www|usr\/local)$/;

function systemPlace(path: Text, command: Command): ProtectedPlace | undefined {
  for (const reading of pathReadings(path, command.directory)) {
    const place = protectedPlace(reading.path);
    if (!place || !SYSTEM_KINDS.has(place.kind) || reading.emptied) continue;
    if (!PASSING.test(reading.path)) return place;
  }
  return undefined;
}

const unmount: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(command, ["t", "O", "N", "--types"]);
  if (hasAny(options, "--help", "--fake")) return undefined;
  const { unmounted } = LOOKED.of(analysis);
  for (const word of operands) unmounted.add(rendered(word));
  if (hasAny(options, "-a", "--all")) {
    const kinds = rendered(values.get("-t") ?? values.get("--types") ?? EMPTY);
    const remote = /^(?:nfs4?|cifs|smbfs|fuse\S*|glusterfs|ceph|tmpfs|,)+$/.test(kinds);
    reported(command, analysis, {
      rule: "unmount-system",
      severity: remote ? "medium" : "high",
    });
    return undefined;
  }
  const place = operands.map((word) => systemPlace(word, command)).find((found) => found);
  if (place) {
    const because = `It takes away ${place.what}.`;
    reported(command, analysis, { rule: "unmount-system", because });
  }
  return undefined;
};

const OVER = /^(?:tmpfs|ramfs|overlay|bind)$/;
const OWN_PLACE = /^\/(?:proc|sys|dev|run|tmp)(?:\/|$)/;

const mount: Program = (command, analysis) => {
  const { options, values, operands } = argumentsOf(
    command,
    "t o L U N --types --options --source --target".split(" "),
  );
  if (hasAny(options, "--help", "--fake", "-f")) return undefined;
  const settings = rendered(values.get("-o") ?? values.get("--options") ?? EMPTY).split(",");
  const target = values.get("--target") ?? operands.at(-1);
  if (settings.includes("remount") && (settings.includes("ro") || options.has("-r"))) {
    const dear = options.has("-a") || (target && systemPlace(target, command));
    const because = "Nothing can be written any more.";
    if (dear) reported(command, analysis, { rule: "unmount-system", because });
    return undefined;
  }
  if (!target || settings.includes("remount") || options.has("-a")) return undefined;
  const kind = rendered(values.get("-t") ?? values.get("--types") ?? EMPTY);
  const bound =
    hasAny(options, "--bind", "-B", "--rbind", "-R", "--move", "-M") ||
    settings.some((setting) => /^r?bind$/.test(setting));
  if (!OVER.test(kind) && !bound) return undefined;
  const [reading] = pathReadings(target, command.directory);
  if (!reading || OWN_PLACE.test(reading.path)) return undefined;
  const place = systemPlace(target, command);
  if (place) {
    const because = `It hides ${place.what}.`;
    const severity = /^\/etc\/(?:resolv\.conf|hosts)$/.test(reading.path) ? "medium" : "high";
    reported(command, analysis, { rule: "unmount-system", severity, because });
  }
  return undefined;
};

const leavesRoot: Program = (command, analysis) => {
  if (argumentLine(command).includes("--help")) return undefined;
  reported(command, analysis, { rule: "switch-target" });
  return undefined;
};

export const MOUNT_PROGRAMS: Readonly<Record<string, Program>> = {
  umount: unmount,
  mount,
  swapoff: judgedBy(medium(/ (?:-\w*a|--all) /, "unmount-system", "Memory may run out.")),
  pivot_root: leavesRoot,
  switch_root: leavesRoot,
};
