/** Files that are worth hiding behind wildcards: `/e?c/p*d`. */
export const FAMOUS_FILES: readonly string[] = [
  ..."passwd shadow group gshadow sudoers fstab hosts crontab profile ld.so.preload resolv.conf bash.bashrc inittab nsswitch.conf"
    .split(" ")
    .map((name) => `/etc/${name}`),
  "/etc/ssh/sshd_config",
  "/etc/pam.d/sshd",
  "/etc/pam.d/common-auth",
  "/etc/selinux/config",
  "/etc/sudoers.d/README",
  "/root/.ssh/authorized_keys",
  "/root/.bashrc",
  "/root/.bash_history",
  "/boot/vmlinuz",
  "/boot/grub/grub.cfg",
  "/boot/grub2/grub.cfg",
  ..."syslog messages secure auth.log wtmp btmp lastlog kern.log cron maillog dpkg.log yum.log"
    .split(" ")
    .map((name) => `/var/log/${name}`),
  "/var/log/audit/audit.log",
  "/proc/sysrq-trigger",
  "/var/spool/cron/root",
  "/var/spool/cron/crontabs/root",
  ..."sda vda nvme0n1 xvda".split(" ").map((name) => `/dev/${name}`),
];
