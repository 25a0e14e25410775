/** Services of the system itself, by what stops with them. */
import type { RiskSeverity } from "../../finding";
import type { RuleId } from "../../rules";
import { hasWild, matchesPattern } from "../../text/pattern";

export interface UnitLoss {
  readonly rule: RuleId;
  readonly severity: RiskSeverity;
}

function each(rule: RuleId, severity: RiskSeverity, names: string): [string, UnitLoss][] {
  return names.split(/\s+/).map((name) => [name, { rule, severity }]);
}

const LOSSES: ReadonlyMap<string, UnitLoss> = new Map([
  ...each(
    "stop-network-service",
    "high",
    "sshd ssh dropbear network networking NetworkManager network-manager systemd-networkd wicked wickedd dhcpcd connman network.target network-online.target remote-fs.target",
  ),
  ...each("stop-network-service", "medium", "systemd-resolved dhclient named bind9 dnsmasq"),
  ...each(
    "flush-firewall",
    "high",
    "firewalld iptables ip6tables nftables ufw netfilter-persistent SuSEfirewall2 shorewall",
  ),
  ...each(
    "stop-audit",
    "high",
    "auditd rsyslog rsyslogd syslog syslogd syslog-ng systemd-journald journald osqueryd osquery falco " +
      "falco-modern-bpf falco-bpf falco-kmod falcon-sensor wazuh-agent wazuh-agentd ossec ossec-hids ossec-agent auditbeat audit-rules " +
      "hostguard HostGuard aegis cloud-monitor YDService psacct acct mdatp ds_agent cbagentd cbdaemon sysmon tetragon aidecheck " +
      "systemd-journal-upload systemd-journal-remote",
  ),
  ...each("stop-audit", "medium", "fail2ban filebeat clamav-daemon rkhunter crowdsec td-agent"),
  ...each("disable-access-control", "high", "apparmor selinux-autorelabel"),
  ...each(
    "stop-system-service",
    "high",
    "systemd-logind systemd-udevd udev systemd-user-sessions systemd-tmpfiles-setup systemd-fsck-root systemd-remount-fs systemd-sysctl systemd-modules-load " +
      "systemd systemd-init dbus dbus-daemon messagebus dbus-broker sssd nslcd winbind multipathd iscsid iscsi open-iscsi multi-user.target basic.target sysinit.target " +
      "local-fs.target sockets.target getty.target default.target init.scope system.slice user.slice -.slice -.mount var.mount usr.mount home.mount boot.mount init",
  ),
  ...each(
    "stop-system-service",
    "medium",
    "crond cron atd chronyd chrony ntpd ntp polkit polkitd getty serial-getty console-getty lvm2-lvmpolld lvm2-monitor rpcbind graphical.target user graphical elogind mdmonitor etcd",
  ),
]);

/** The services whose daemons have names of their own, for `pkill`. */
export const SYSTEM_PROCESSES = [
  "systemd",
  "init",
  "sshd",
  "dbus-daemon",
  "NetworkManager",
  "auditd",
  "rsyslogd",
  "syslog-ng",
  "systemd-journald",
  "systemd-logind",
  "systemd-networkd",
  "systemd-udevd",
  "wickedd",
  "firewalld",
  "osqueryd",
  "falco",
  "wazuh-agentd",
  "hostguard",
] as const;

function nameOf(unit: string): string {
  return unit.replace(/^.*\//, "").replace(/\.(?:service|socket|timer|path)$/, "");
}

/** What is lost when the unit stops; undefined for a service of an application. */
export function lossOf(unit: string): UnitLoss | undefined {
  const name = nameOf(unit);
  if (hasWild(name)) {
    if (/^\*+$/.test(name)) return { rule: "stop-system-service", severity: "high" };
    for (const [candidate, loss] of LOSSES) {
      if (loss.severity === "high" && matchesPattern(name, candidate)) return loss;
    }
    return undefined;
  }
  return LOSSES.get(name) ?? LOSSES.get(name.replace(/@.*$/, ""));
}

/** Names under which scripts below /etc/init.d stop such services. */
export const INIT_SCRIPTS: readonly string[] = [...LOSSES.keys()].filter((name) =>
  /^[A-Za-z][\w-]*$/.test(name),
);
