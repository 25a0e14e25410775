/** Logical volumes, pools, arrays and encrypted volumes. */
import type { Program } from "../../analysis/analysis";
import { rendered } from "../../text/text";
import { argumentsOf, knownOr } from "../arguments";
import { isOwnVolume, LOOKED, plainWords, targetOf, volumeName } from "./devices";
import { onDevice } from "./fileSystems";
import { argumentLine, clean, high, judgedBy, medium, reported, under } from "../patterns";

const TEST = / (?:-\w*t\w*|--test|--help|-h) /;

/** Names of volumes that are made to be removed again. */
const PASSING = /snap|backup|bak|tmp|temp|test|clone/i;

const removeVolumes: Program = (command, analysis) => {
  if (TEST.test(argumentLine(command))) return undefined;
  const words = plainWords(command);
  if (words.length === 0 || words.every((word) => isOwnVolume(word, analysis))) return undefined;
  const passing = words.every((word) => PASSING.test(rendered(word)));
  const severity = passing ? "medium" : "high";
  reported(command, analysis, { rule: "remove-volume", severity });
  return undefined;
};

const makeVolume: Program = (command, analysis) => {
  const { values, operands } = argumentsOf(
    command,
    "n L l V i c I k a W Z p --name --size --extents --type".split(" "),
  );
  const name = knownOr(values.get("-n") ?? values.get("--name"), "");
  const [group] = operands;
  if (name === "" || !group) return undefined;
  const origin = volumeName(rendered(group));
  const cut = origin.indexOf("/");
  LOOKED.of(analysis).made.add(`${cut < 0 ? origin : origin.slice(0, cut)}/${name}`);
  return undefined;
};

const shrinkVolume: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (TEST.test(line)) return undefined;
  const size = / (?:-\w*[Ll] ?|--size[ =]|--extents[ =])([-+\d\uE000])/.exec(line)?.[1];
  const because = "The volume is cut short.";
  const always = rendered(command.argv[0] ?? []).endsWith("lvreduce");
  if (size === "-" || (always && size !== undefined && size !== "+"))
    reported(command, analysis, { rule: "remove-volume", because });
  else if (size !== undefined && size !== "+")
    reported(command, analysis, { rule: "remove-volume", severity: "medium", because });
  return undefined;
};

const makePhysicalVolume: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (TEST.test(line)) return undefined;
  if (/ (?:-\w*ff\w*|-f -f|--force --force) /.test(line)) {
    onDevice("erase-disk", plainWords(command), command, analysis);
  } else if (/ (?:-\w*[fy]\w*|--yes|--force) /.test(line)) {
    const words = plainWords(command);
    if (words.some((word) => targetOf(word, command) !== "file"))
      reported(command, analysis, { rule: "erase-disk", severity: "medium" });
  }
  return undefined;
};

const cryptsetup: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ --(?:help|test-passphrase|test-args|version) /.test(line)) return undefined;
  const words = plainWords(command);
  const verb = words.findIndex((word) =>
    /^(?:luks|erase|reencrypt|close|remove|plainClose|tcryptClose)/.test(rendered(word)),
  );
  const action = rendered(words[verb] ?? []);
  const devices = words.slice(verb + 1).filter((word) => rendered(word).includes("/"));
  if (/^(?:luksFormat|luksErase|erase|luksHeaderRestore)$/.test(action)) {
    const operands = devices.length > 0 ? devices : words.slice(verb + 1, verb + 2);
    onDevice("erase-disk", operands, command, analysis);
  } else if (/^(?:reencrypt|luksKillSlot|luksRemoveKey)$/.test(action)) {
    reported(command, analysis, { rule: "erase-disk", severity: "medium" });
  }
  return undefined;
};

const losetup: Program = (command) => {
  const line = argumentLine(command);
  if (/ (?:-\w*f\w*|--find) /.test(line)) return { text: ["/dev/loop0"], downloaded: false };
  return undefined;
};

const zfsDestroy: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ (?:-\w*n\w*|--dry-run|--help) /.test(line)) return undefined;
  if (line.startsWith(" rollback ")) {
    const severity = / -\w*[rR]/.test(line) ? "high" : "medium";
    reported(command, analysis, { rule: "remove-volume", severity });
  }
  if (!line.startsWith(" destroy ")) return undefined;
  const name = rendered(plainWords(command, 2).at(-1) ?? []);
  const recursive = / -\w*[rRf]/.test(line);
  const [, snapshot] = name.split("@");
  if (snapshot === undefined) {
    const known = !/^\uE000*$/.test(name) || recursive;
    reported(command, analysis, { rule: "remove-volume", severity: known ? "high" : "medium" });
  } else if (/[%,*]/.test(snapshot) || /^\uE000*@/.test(name)) {
    reported(command, analysis, { rule: "delete-snapshots" });
  } else reported(command, analysis, { rule: "delete-snapshots", severity: "medium" });
  return undefined;
};

const NAMED_SNAPSHOT =
  / (?:subvolume|sub|su) (?:delete|del|d) .*(?:snap|backup|tmp|@\S{0,40}\d{4})/;

export const VOLUME_PROGRAMS: Readonly<Record<string, Program>> = {
  ...under("lvremove vgremove pvremove", removeVolumes),
  lvcreate: makeVolume,
  ...under("lvreduce lvresize", shrinkVolume),
  pvcreate: makePhysicalVolume,
  ...under("vgreduce vgchange lvchange vgexport vgcfgrestore lvconvert", (command, analysis) => {
    const line = argumentLine(command);
    if (TEST.test(line)) return undefined;
    if (/ --removemissing .*--force | --force .*--removemissing /.test(line))
      reported(command, analysis, { rule: "remove-volume" });
    else if (/ (?:-\w*an|-a n|--activate[ =]n|--merge) | --force /.test(line))
      reported(command, analysis, { rule: "remove-volume", severity: "medium" });
    return undefined;
  }),
  lvm: (command, analysis) => {
    const verb = rendered(command.argv[1] ?? []);
    const program = Object.hasOwn(VOLUME_PROGRAMS, verb) ? VOLUME_PROGRAMS[verb] : undefined;
    return program?.({ ...command, argv: command.argv.slice(1) }, analysis);
  },
  cryptsetup,
  losetup,
  dmsetup: judgedBy(
    high(/ (?:remove_all|wipe_table) | remove (?:.* )?-\w*f/, "remove-volume"),
    medium(/ (?:remove|suspend|clear|load|reload) /, "remove-volume"),
  ),
  mdadm: judgedBy(
    clean(/ (?:--detail|-\w*D\w*|--examine|-\w*E\w*|--query|-\w*Q\w*|--monitor|-\w*F\w*) /),
    high(/ --zero-superblock /, "erase-disk"),
    high(/ (?:--stop|-\w*S\w*) /, "remove-volume", "The array is stopped."),
    high(/ (?:--create|-\w*C\w*) .*(?:--run|--force|-\w*[Rf]\w*) /, "make-file-system"),
    medium(/ (?:--create|-\w*C\w*|--build|--fail|--remove|-\w*[fr]\w*) /, "remove-volume"),
  ),
  zpool: judgedBy(
    clean(/ -n /),
    high(/^ (?:destroy|labelclear) /, "remove-volume"),
    high(/^ create .*-f /, "make-file-system"),
    medium(/^ (?:create|export|remove|offline|detach|split|import .*-\w*[fF]) /, "remove-volume"),
  ),
  zfs: zfsDestroy,
  btrfs: judgedBy(
    high(/^ (?:subvolume|sub|su) (?:delete|del|d) .*[*]/, "delete-snapshots"),
    medium(NAMED_SNAPSHOT, "delete-snapshots"),
    medium(/^ (?:subvolume|sub|su) (?:delete|del|d) (?:-\S+ )*\uE000+ /, "remove-volume"),
    high(/^ (?:subvolume|sub|su) (?:delete|del|d) /, "remove-volume"),
    high(/^ check .*--repair |^ rescue (?:zero-log|chunk-recover) /, "erase-disk"),
    medium(/^ device (?:remove|delete) |^ filesystem resize .*-\d/, "remove-volume"),
  ),
  multipath: judgedBy(
    high(/ -\w*F/, "remove-volume", "All maps of disks with several paths go."),
    medium(/ -\w*f /, "remove-volume"),
  ),
  iscsiadm: judgedBy(
    high(/ (?:--logoutall(?:=| )\S+|-U \S+) /, "remove-volume"),
    medium(
      /^(?=.* (?:-\w*u|--logout|-o delete|--op[ =]delete) )(?=.* (?:-\w*T|--targetname))/,
      "remove-volume",
    ),
    high(/ (?:-\w*u|--logout) | (?:-o|--op)[ =]delete /, "remove-volume"),
  ),
  drbdadm: judgedBy(
    high(/ (?:wipe-md|invalidate|invalidate-remote) | primary .*--force /, "erase-disk"),
    medium(/ (?:down|detach|disconnect|create-md|secondary) /, "remove-volume"),
  ),
};
