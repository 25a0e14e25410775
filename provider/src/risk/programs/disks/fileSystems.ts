/** Making, checking and erasing file systems. */
import type { Analysis, Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import type { RuleId } from "../../rules";
import { rendered, type Text } from "../../text/text";
import { isOwnVolume, LOOKED, plainWords, targetOf, worstTarget } from "./devices";
import { argumentLine, clean, high, judgedBy, medium, reported, under } from "../patterns";

/** Reports by what the device is: a file is nobody's loss, an unknown one can't be judged. */
export function onDevice(
  rule: RuleId,
  words: readonly Text[],
  command: Command,
  analysis: Analysis,
  because?: string,
): void {
  const target = worstTarget(words, command);
  if (target === "file") return;
  const severity = target === "disk" ? "high" : "medium";
  reported(command, analysis, { rule, severity, because });
}

const DRY_RUN: Readonly<Record<string, RegExp>> = {
  xfs: / -\w*N/,
  vfat: /(?!)/,
  fat: /(?!)/,
  msdos: /(?!)/,
  btrfs: /(?!)/,
  f2fs: /(?!)/,
};

function makeFileSystem(kind: string): Program {
  return (command, analysis) => {
    const line = argumentLine(command);
    if (/ --(?:help|version|dry-run|no-action) | -V /.test(line)) return undefined;
    if ((DRY_RUN[kind] ?? / -[a-zA-Z]*n /).test(line)) return undefined;
    const words = plainWords(command);
    if (words.length === 0 || words.some((word) => isOwnVolume(word, analysis))) return undefined;
    const { checked } = LOOKED.of(analysis);
    const forced = / -\w*[fF]+(?: |\w)| --force /.test(line) && kind !== "vfat" && kind !== "fat";
    const looked = !forced && words.some((word) => checked.has(rendered(word)));
    if (!looked) onDevice("make-file-system", words, command, analysis);
    else if (worstTarget(words, command) !== "file") {
      const because = "The script looks at the device before.";
      reported(command, analysis, { rule: "make-file-system", severity: "medium", because });
    }
    return undefined;
  };
}

const KINDS =
  "ext2 ext3 ext4 ext4dev xfs btrfs vfat fat msdos exfat ntfs f2fs jfs reiserfs minix bfs cramfs nilfs2 ocfs2 gfs2 udf hfsplus";

const wipeSignatures: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ (?:-\w*n\w*|--no-act|--help|-V|--version) /.test(line)) {
    for (const word of plainWords(command)) LOOKED.of(analysis).checked.add(rendered(word));
    return undefined;
  }
  if (/ (?:-\w*[ao]|--all|--offset)/.test(line)) {
    const words = plainWords(command).filter((word) => !isOwnVolume(word, analysis));
    if (words.length > 0) onDevice("erase-disk", words, command, analysis);
  } else for (const word of plainWords(command)) LOOKED.of(analysis).checked.add(rendered(word));
  return undefined;
};

/** Looks at devices without changing them. */
const lookAt: Program = (command, analysis) => {
  for (const word of plainWords(command)) LOOKED.of(analysis).checked.add(rendered(word));
  return undefined;
};

/** Erases the device that it is given, whenever its arguments fit. */
export function erases(when: RegExp, rule: RuleId = "erase-disk", unless = / --help /): Program {
  return (command, analysis) => {
    const line = argumentLine(command);
    if (!when.test(line) || unless.test(line)) return undefined;
    onDevice(rule, plainWords(command), command, analysis);
    return undefined;
  };
}

/** A copy of a disk goes where the second argument says. */
const copiesDisk: Program = (command, analysis) => {
  const [, target] = plainWords(command);
  if (target && targetOf(target, command) === "disk")
    reported(command, analysis, { rule: "write-device" });
  return undefined;
};

const SYSTEM_PART = /^\/dev\/(?:(?:[svh]da|xvda)\d*|nvme0n1(?:p\d+)?|mapper\/[^/]*root)$|^\/$/;

const checkFileSystem: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ -\w*[nNV]\w* | --help /.test(line)) return undefined;
  if (!/ -\w*[ypa]/.test(line)) return undefined;
  const words = plainWords(command).map(rendered);
  const { unmounted } = LOOKED.of(analysis);
  if (words.some((word) => unmounted.has(word))) return undefined;
  const device = words.find((word) => word.startsWith("/dev/") || word === "/");
  if (device === undefined || device.startsWith("/dev/loop")) return undefined;
  const severity = SYSTEM_PART.test(device) ? "high" : "medium";
  const because = "The file system may be mounted, and repairing it then destroys it.";
  reported(command, analysis, { rule: "erase-disk", severity, because });
  return undefined;
};

const resize = judgedBy(
  medium(/ -\w*M\w* | (?:\/dev\/\S+) \d+[KMGTs]? /, "remove-volume", "It may shrink."),
);

export const FILE_SYSTEM_PROGRAMS: Readonly<Record<string, Program>> = {
  ...Object.fromEntries(KINDS.split(" ").map((kind) => [`mkfs.${kind}`, makeFileSystem(kind)])),
  ...under("mkfs mke2fs mkntfs mkdosfs mkswap mkreiserfs mkzonedfs", makeFileSystem("")),
  wipefs: wipeSignatures,
  ...under("blkid dumpe2fs xfs_info lsblk", lookAt),
  blkdiscard: erases(/./),
  hdparm: erases(
    / --(?:security-(?:erase|set-pass)|trim-sector|write-sector|make-bad-sector|repair-sector|dco-restore|fwdownload|sanitize)/,
  ),
  nvme: erases(/^ (?:format|sanitize|write-zeroes|write-uncor|write|delete-ns|dsm|detach-ns) /),
  sg_format: erases(/ (?:-\w*F\w*|--format|-\w*r\w*|--resize) /),
  ...under("sg_sanitize sg_write_same sg_unmap scrub nwipe dban", erases(/./)),
  badblocks: erases(/ -\w*w/),
  ...under("ddrescue dd_rescue", copiesDisk),
  ...under("fsck e2fsck fsck.ext2 fsck.ext3 fsck.ext4 fsck.xfs fsck.vfat", checkFileSystem),
  xfs_repair: erases(/ -\w*L/, "erase-disk", / -\w*n/),
  xfs_db: erases(/ -\w*x/),
  debugfs: erases(/ -\w*w/, "erase-disk"),
  tune2fs: judgedBy(
    clean(/ -\w*l/),
    medium(/ -O \S*\^| -\w*f |-U (?:clear|random)/, "erase-disk", "It changes the file system."),
  ),
  resize2fs: resize,
  "btrfs-convert": erases(/./),
  flashrom: judgedBy(high(/ (?:-\w*[wE]|--write|--erase)/, "erase-disk")),
};
