/** Kernel settings and modules, and what the server boots. */
import type { Program } from "../../analysis/analysis";
import type { Command } from "../../analysis/command";
import { rendered, UNKNOWN } from "../../text/text";
import { wordsOf } from "../arguments";
import { plainWords } from "../disks/devices";
import {
  argumentLine,
  clean,
  high,
  judgedBy,
  medium,
  reported,
  under,
  type Pattern,
} from "../patterns";

/** Settings by what makes them dangerous: `name=value`. */
const SETTINGS: readonly Pattern[] = [
  high(
    /^kernel\.core_pattern=\s*\|\s*\/(?:tmp|var\/tmp|dev\/shm|home|root)/,
    "change-kernel",
    "The kernel runs that program as root.",
  ),
  medium(/^kernel\.core_pattern=\s*\|/, "change-kernel"),
  high(
    /^kernel\.(?:modprobe|hotplug|poweroff_cmd)=\//,
    "change-kernel",
    "The kernel runs that program as root.",
  ),
  high(
    /^kernel\.(?:pid_max|threads-max)=\d{1,3}$/,
    "change-kernel",
    "No process can start any more.",
  ),
  high(/^fs\.(?:file-max|nr_open)=\d{1,3}$/, "change-kernel", "No file can be opened any more."),
  high(/^kernel\.panic_on_(?:oops|warn|io_nmi)=1\b(?=.*\bwarn)/, "change-kernel"),
  medium(
    /^(?:kernel\.(?:modules_disabled=1|randomize_va_space=[01]|yama\.ptrace_scope=0|kptr_restrict=0|panic_on_warn=1|kexec_load_disabled=1)|vm\.(?:panic_on_oom=[12]|overcommit_memory=2)|net\.ipv4\.(?:icmp_echo_ignore_all=1|tcp_syncookies=0)|fs\.(?:suid_dumpable=[12]|protected_\w+=0))/,
    "change-kernel",
  ),
];

const sysctl: Program = (command, analysis) => {
  for (const word of wordsOf(command).slice(1)) {
    const setting = word
      .replace(/\s*=\s*/, "=")
      .replaceAll("/", (slash, at: number) => (at < word.indexOf("=") ? "." : slash));
    if (!setting.includes("=")) continue;
    const found = SETTINGS.find(({ when }) => when.test(setting));
    if (found) reported(command, analysis, found);
  }
  return undefined;
};

/** Drivers without which there is no disk or no network. */
const DRIVERS =
  /^(?:virtio(?:[-_](?:net|blk|scsi|pci))?|e1000e?|igb|ixgbe(?:vf)?|i40e|iavf|ice|mlx[45]_(?:core|en)|bnxt_en|bnx2x?|tg3|r8169|vmxnet3|ena|hv_(?:netvsc|storvsc|vmbus)|xen[-_](?:netfront|blkfront)|hinic|nvme(?:[-_]core)?|ahci|libata|sd_mod|scsi_mod|megaraid_sas|mpt[23]sas|hpsa|aacraid|vmw_pvscsi|xfs|ext[34]|btrfs|dm[-_]mod|dm_multipath|bonding|ipv6|iscsi_tcp|raid\d+|overlay)$/;

function unload(command: Command, analysis: Parameters<Program>[1]): void {
  for (const word of plainWords(command)) {
    const name = rendered(word).replace(/\.ko$/, "").replace(/^.*\//, "");
    if (DRIVERS.test(name))
      reported(command, analysis, {
        rule: "change-kernel",
        because: "Disks or networks go with the driver.",
      });
    else if (
      name.includes(UNKNOWN) ||
      /^(?:nf_conntrack|ip6?_?tables?|nf_tables|iptable_filter|bridge|br_netfilter)$/.test(name)
    )
      reported(command, analysis, { rule: "change-kernel", severity: "medium" });
  }
}

const modprobe: Program = (command, analysis) => {
  const line = argumentLine(command);
  if (/ (?:-\w*n\w*|--dry-run|--simulate|--show|-D|--show-depends) /.test(line)) return undefined;
  if (/ (?:-\w*r\w*|--remove) /.test(line)) unload(command, analysis);
  return undefined;
};

const insmod: Program = (command, analysis) => {
  const [word] = plainWords(command);
  const path = rendered(word ?? []);
  const trusted = /^\/(?:usr\/)?lib\/modules\//.test(path);
  if (path === "" || trusted) return undefined;
  const passing =
    /^(?:\/(?:tmp|var\/tmp|dev\/shm|home|root)\/|\.)/.test(path) || /\/\.[^./]/.test(path);
  const because = "The kernel loads code that isn't the distribution's.";
  reported(command, analysis, {
    rule: "change-kernel",
    severity: passing ? "high" : "medium",
    because,
  });
  return undefined;
};

const BOOT_ARGUMENTS =
  / --args[ =]["']?(?:.* )?(?:init=\/|rd\.break|single|systemd\.unit=(?:emergency|rescue)|root=\/dev\/null|mem=\d{1,2}M)/;

export const KERNEL_PROGRAMS: Readonly<Record<string, Program>> = {
  sysctl,
  modprobe,
  rmmod: (command, analysis) => {
    unload(command, analysis);
    return undefined;
  },
  insmod,
  grubby: judgedBy(
    high(/ --remove-kernel[ =](?:ALL|DEFAULT|\S*[*\uE000])/, "break-boot"),
    medium(/ --remove-kernel/, "break-boot"),
    high(/ --args[ =].*(?:selinux=0|enforcing=0|apparmor=0)/, "disable-access-control"),
    high(/ --args[ =].*audit=0/, "stop-audit"),
    high(BOOT_ARGUMENTS, "break-boot"),
    medium(/ --remove-args[ =].*root=/, "break-boot"),
  ),
  efibootmgr: judgedBy(
    high(/ (?:-\w*[BO]\w*|--delete-bootnum|--delete-bootorder) /, "break-boot"),
    medium(/ (?:-\w*[AcnoN]\w*|--create|--bootorder|--inactive|--bootnext) /, "break-boot"),
  ),
  bootctl: judgedBy(high(/^ (?:remove|unlink) /, "break-boot")),
  "kernel-install": judgedBy(high(/^ remove /, "break-boot")),
  "update-initramfs": judgedBy(high(/ -\w*d/, "break-boot")),
  "grub-editenv": judgedBy(medium(/ create /, "break-boot"), clean(/./)),
  ...under(
    "lilo extlinux syslinux",
    judgedBy(medium(/ (?:-u|-U|-i|--install|\/dev\/\S+) /, "break-boot")),
  ),
};
