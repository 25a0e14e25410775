/** Packages that a server does not run without, by their names in the distributions. */
import { hasWild, matchesPattern } from "../../text/pattern";
import { UNKNOWN } from "../../text/text";

const ESSENTIAL = new Set(
  (
    "libc6 libc-bin libc6-i386 glibc glibc-common glibc-minimal-langpack glibc-langpack-en musl libgcc libgcc-s1 libstdc++ libstdc++6 " +
    "systemd systemd-sysv systemd-libs systemd-udev libsystemd0 udev init sysvinit-core sysvinit upstart init-system-helpers initscripts dbus " +
    "dbus-broker dbus-daemon bash dash coreutils util-linux util-linux-core mount e2fsprogs xfsprogs filesystem setup base base-files base-passwd " +
    "basesystem debianutils kernel kernel-core kernel-modules kernel-default kernel-uek kernel-lt kernel-ml linux linux-lts linux-generic linux-virtual " +
    "linux-image-generic linux-image-amd64 linux-image-arm64 linux-image-virtual linux-image-cloud-amd64 " +
    "grub grub2 grub-pc grub-common grub2-common grub2-pc grub2-tools grub2-tools-minimal grub2-efi-x64 grub-efi grub-efi-amd64 grub-efi-amd64-signed " +
    "grub-efi-arm64 grubby shim shim-x64 shim-signed efibootmgr syslinux dracut initramfs-tools initramfs-tools-core mkinitcpio " +
    "openssh openssh-server openssh-sftp-server openssh-clients openssh-client sudo pam libpam0g libpam-modules libpam-modules-bin libpam-runtime login passwd shadow " +
    "shadow-utils libuser authselect authconfig dpkg apt apt-utils libapt-pkg6.0 rpm rpm-libs rpm-build-libs yum yum-utils dnf dnf-data libdnf microdnf zypper libzypp " +
    "pacman apk-tools perl-base perl python python-libs python3 python3-libs python3-minimal python3-dnf python3-apt platform-python " +
    "libpython3-stdlib libpython3 python3.6 python3.8 python3.9 python3.10 python3.11 python3.12 python3.10-minimal python3.11-minimal python3.12-minimal " +
    "NetworkManager NetworkManager-libnm network-manager netplan.io netplan wicked initscripts ifupdown ifupdown2 iproute iproute2 " +
    "isc-dhcp-client dhclient dhcp-client dhcpcd dhcpcd5 openssl openssl-libs libssl1.1 libssl3 libopenssl1_1 libopenssl3 gnutls libgnutls30 ca-certificates " +
    "crypto-policies libselinux libselinux1 selinux-policy selinux-policy-targeted audit audit-libs auditd rsyslog syslog-ng ncurses-libs ncurses-base libncurses6 libtinfo6 " +
    "alpine-base alpine-baselayout zlib zlib1g libzstd1 xz-libs tar gzip bzip2 sed grep gawk mawk findutils diffutils hostname procps procps-ng kmod lvm2 device-mapper " +
    "cryptsetup redhat-release centos-release rocky-release almalinux-release openEuler-release " +
    "centos-stream-release oraclelinux-release fedora-release sles-release core libxml2 popt libsolv krb5-libs libkrb5-3 cyrus-sasl-lib " +
    "readline libreadline8 libcurl libcurl4 gpgme libgpgme11 gpg gnupg2 expat libexpat1 libffi"
  ).split(" "),
);

/** The kernels with their version in the name: taking away old ones is what keeps /boot from filling. */
const KERNEL_VERSION =
  /^(?:kernel(?:-core|-modules|-devel|-default|-ml|-lt|-uek)?|linux-(?:image|headers|modules|modules-extra)(?:-unsigned)?)-\d/;
const VERSIONED = /^(.+?)-\d[\w.~+^:]*(?:-[\w.~+^]+)?$/;

/** `libc6:amd64`, `bash=5.1`, `glibc-2.17-326.x86_64`, `0:bash`: the name alone. */
function plainName(word: string): string {
  return word
    .replace(/^\d+:/, "")
    .replace(/[:=].*$/, "")
    .replace(/\.(?:x86_64|i[3-6]86|noarch|aarch64|amd64)$/, "");
}

export type PackageKind = "essential" | "many" | "unknown" | "ordinary";

/** What a word names when packages are removed. */
export function packageKind(word: string): PackageKind {
  const name = plainName(word);
  if (name === UNKNOWN || /^\W*\uE000\W*$/.test(name)) return "unknown";
  // All that is installed, as aptitude writes it.
  if (/^[~?](?:i|installed)$/.test(word)) return "many";
  if (hasWild(name)) {
    if (/^\^|\.\*/.test(name)) return "many";
    if (/^[*?]+$/.test(name) || /^[a-z]\*$/.test(name)) return "many";
    return [...ESSENTIAL].some((one) => matchesPattern(name, one)) ? "essential" : "ordinary";
  }
  if (KERNEL_VERSION.test(name)) return "ordinary";
  if (/^(?:kernel|linux-image).*\uE000/.test(name)) return "essential";
  if (ESSENTIAL.has(name)) return "essential";
  const bare = VERSIONED.exec(name)?.[1];
  if (bare !== undefined && ESSENTIAL.has(bare)) return "essential";
  return name.includes(UNKNOWN) ? "unknown" : "ordinary";
}
