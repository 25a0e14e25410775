/** Partition tables. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { rendered, UNKNOWN } from "../../text/text";
import { plainWords } from "./devices";
import { onDevice } from "./fileSystems";
import { argumentLine, under } from "../patterns";

/** What fdisk reads: whether it writes the table in the end. */
function writesTable({ input, piped }: Command): boolean | undefined {
  const text = rendered(input.text);
  if (text === "") return piped ? undefined : false;
  if (/(?:^|\n)\s*[wWyY]\s*(?:\n|$)/.test(text)) return true;
  return text.includes(UNKNOWN) ? undefined : false;
}

/** Editors of partition tables that read commands. */
const dialogue: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ (?:-\w*[lsxvV]\w*|--(?:list\S*|getsz|version|help)) /.test(line)) return undefined;
  const writes = writesTable(command);
  if (writes === false) return undefined;
  onDevice("change-partitions", plainWords(command), command, analysis);
  return undefined;
};

function unlessOnly(looks: RegExp, changes: RegExp): Program {
  return (command, analysis) => {
    const line = argumentLine(command);
    if (looks.test(line) || !changes.test(line)) return undefined;
    onDevice("change-partitions", plainWords(command), command, analysis);
    return undefined;
  };
}

const SFDISK_LOOKS =
  / (?:-\w*[dlJsVnFgTvh]\w*|--(?:dump|list|json|show-size|verify|no-act|list-free|show-geometry|list-types|version|help|show-pt-geometry)) /;

const parted: Program = (command, analysis) => {
  const line = argumentLine(command);
  const spoken = `${line}${rendered(command.input.text).replaceAll("\n", " ")} `;
  if (
    !/ (?:mklabel|mktable|mkpart|mkpartfs|rm|resizepart|resize|rescue|mkfs|cp|move|disk_set|set|toggle) /.test(
      spoken,
    )
  )
    return undefined;
  const words = plainWords(command).filter((word) => rendered(word).includes("/"));
  const [first] = plainWords(command);
  onDevice("change-partitions", words.length > 0 ? words : first ? [first] : [], command, analysis);
  return undefined;
};

export const PARTITION_PROGRAMS: Readonly<Record<string, Program>> = {
  ...under("fdisk gdisk cfdisk cgdisk", dialogue),
  sfdisk: unlessOnly(SFDISK_LOOKS, /./),
  sgdisk: unlessOnly(
    / (?:-P|--pretend) /,
    / (?:-\w*[ZzondtgGRlcuemsr]|--(?:zap|zap-all|clear|new|largest-new|delete|typecode|mbrtogpt|gpttombr|randomize-guids|replicate|load-backup|change-name|hybrid|sort|transpose))/,
  ),
  parted,
  addpart: unlessOnly(/ --help /, /./),
  delpart: unlessOnly(/ --help /, /./),
};
