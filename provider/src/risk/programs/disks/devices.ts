/** What a path is to a program that works on disks, and which volumes the script made itself. */
import type { Analysis } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { isDisk } from "../../paths/devices";
import { pathReadings } from "../../paths/posix";
import { holes, rendered, UNKNOWN, type Text } from "../../text/text";
import { Memory } from "../memory";

export type Target = "disk" | "file" | "unknown";

/** Programs that list the disks of the server. */
const LISTS_DISKS = /lsblk|fdisk|parted|blkid|findmnt|\/sys\/block|\/proc\/partitions|pvs|\bdf\b/;

const IMAGE = /\.(?:img|image|raw|qcow2?|iso|vmdk|vdi|bin|dat|swp|swap|luks|ext\d|xfs|fs)$/;

export function targetOf(path: Text, command: Command): Target {
  const hollow = holes(path);
  if (hollow.some(({ scratch, shown }) => scratch === true || shown.includes("losetup")))
    return "file";
  const text = rendered(path);
  if (/^(?:UUID|LABEL|PARTUUID|PARTLABEL)=/.test(text)) return "disk";
  const readings = pathReadings(path, command.directory);
  if (readings.some((reading) => isDisk(reading.path))) return "disk";
  const [first] = readings;
  if (!first) return "unknown";
  if (/^\/dev\/(?:sg|nst|ng)\d/.test(first.path)) return "disk";
  if (/^\/dev\/(?:loop|ram|zram|null|zero|shm\/)/.test(first.path)) return "file";
  if (IMAGE.test(first.path)) return "file";
  if (hollow.some(({ shown }) => LISTS_DISKS.test(shown))) return "disk";
  if (text.startsWith(UNKNOWN) || first.path.startsWith("/dev/")) return "unknown";
  return "file";
}

/** The worst that any of the arguments is. */
export function worstTarget(words: readonly Text[], command: Command): Target {
  const kinds = words.map((word) => targetOf(word, command));
  if (kinds.includes("disk")) return "disk";
  return kinds.at(-1) ?? "file";
}

/** All arguments that are no options. */
export function plainWords(command: Command, from = 1): readonly Text[] {
  return command.argv.slice(from).filter((word) => !/^[-+]/.test(rendered(word)));
}

interface Looked {
  /** Devices whose content the script looked at. */
  readonly checked: Set<string>;
  /** Volumes that the script made. */
  readonly made: Set<string>;
  readonly unmounted: Set<string>;
}

export const LOOKED = new Memory<Looked>(() => ({
  checked: new Set(),
  made: new Set(),
  unmounted: new Set(),
}));

/** Names under which a volume stands in commands: `vg/lv`. */
export function volumeName(path: string): string {
  const mapped = /^\/dev\/mapper\/((?:[^-]|--)+)-([^/]+)$/.exec(path);
  if (mapped) return `${mapped[1] ?? ""}/${mapped[2] ?? ""}`.replaceAll("--", "-");
  return path.replace(/^\/dev\//, "");
}

export function isOwnVolume(word: Text, analysis: Analysis): boolean {
  return LOOKED.of(analysis).made.has(volumeName(rendered(word)));
}
