import type { RiskRule } from "./rule";

export const systemRules = {
  "power-off": {
    category: "boot and system state",
    severity: "high",
    message: "The server goes down, in the middle of whatever it serves.",
    alternative:
      "Let the migration's own step restart the server, or ask for a maintenance window and a person at the console.",
  },
  "kill-everything": {
    category: "boot and system state",
    severity: "high",
    message: "It ends processes that the server needs, this script included.",
    alternative: "Stop one service by its name: systemctl stop app.",
  },
  "fork-bomb": {
    category: "boot and system state",
    severity: "high",
    message: "It starts itself again and again until the server can't start anything.",
    alternative: "Run a bounded number of jobs, for example with xargs -P 4.",
  },
  "stop-system-service": {
    category: "boot and system state",
    severity: "high",
    message: "The server depends on this service: logins, networks, devices or logs stop with it.",
    alternative: "Restart it with systemctl restart, or stop only the application's own service.",
  },
  "break-boot": {
    category: "boot and system state",
    severity: "high",
    message: "The next start of the server fails.",
    alternative:
      "Change the file through the distribution's tool (update-grub, grubby, systemctl), and keep a copy.",
  },
  "overwrite-system-file": {
    category: "boot and system state",
    severity: "high",
    message: "The whole content of a file that the system needs is replaced.",
    alternative:
      "Change single lines with a tool that checks the result (visudo -c, sshd -t), and keep a copy.",
  },
  "change-kernel": {
    category: "boot and system state",
    severity: "high",
    message: "It changes the running kernel in a way that brings the server down.",
    alternative: "Set kernel settings in a file below /etc/sysctl.d, one at a time, after a test.",
  },
  "unmount-system": {
    category: "boot and system state",
    severity: "high",
    message: "File systems that programs work on are taken away, hidden or made read-only.",
    alternative:
      "Unmount one file system by its mount point, once fuser -m shows that nobody uses it.",
  },
  "switch-target": {
    category: "boot and system state",
    severity: "high",
    message: "The server leaves normal operation, and services and logins end.",
    alternative: "Stop single services instead of switching the whole server to another target.",
  },
} as const satisfies Record<string, RiskRule>;
