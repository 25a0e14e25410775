/** Places of a POSIX system whose loss a server doesn't survive, or whose content can't be had again. */
import { START } from "../text/text";
import { hasWild, matchesPattern } from "../text/pattern";

export type PlaceKind =
  | "root"
  | "system"
  | "boot"
  | "home"
  | "accounts"
  | "data"
  | "logs"
  | "mounts"
  | "unknown directory"
  | "scratch";

export interface ProtectedPlace {
  readonly kind: PlaceKind;
  /** What it is, behind "deletes". */
  readonly what: string;
}

/** Each path, and whether only it as a whole (and all that is in it) is meant, or anything below. */
interface Entry extends ProtectedPlace {
  readonly names: readonly string[];
  readonly below: boolean;
}

function all(kind: PlaceKind, what: string, below: boolean, paths: string): Entry[] {
  return paths.split(/\s+/).map((path) => ({ kind, what, below, names: path.split("/").slice(1) }));
}

const ENTRIES: readonly Entry[] = [
  ...all(
    "system",
    "a directory of the operating system",
    false,
    "/bin /sbin /lib /lib32 /lib64 /libx32 /etc /dev /proc /sys /run /usr /usr/bin /usr/sbin /usr/lib " +
      "/usr/lib64 /usr/libexec /usr/share /usr/local /usr/local/bin /usr/local/sbin /usr/local/lib " +
      "/usr/include /var /var/lib /var/spool /var/mail /var/spool/cron /opt /srv /etc/systemd " +
      "/etc/systemd/system /usr/lib/systemd /lib/systemd /lib/modules /usr/lib/modules /etc/init.d /etc/network " +
      "/etc/sysconfig /etc/sysconfig/network-scripts /etc/netplan /etc/NetworkManager /etc/apt /etc/yum.repos.d /var/lib/dpkg /var/lib/rpm " +
      "/var/lib/systemd /lib/x86_64-linux-gnu /usr/lib/x86_64-linux-gnu /usr/lib/python3 /etc/ld.so.conf.d " +
      "/etc/cron.d /etc/alternatives /var/www /var/run /sys/firmware/efi/efivars /lost+found",
  ),
  ...all(
    "boot",
    "what the server boots from",
    true,
    "/boot /etc/grub.d /etc/default/grub /lib/modules",
  ),
  ...all(
    "boot",
    "a file that the server can't boot or log in without",
    false,
    "/etc/fstab /etc/inittab /etc/crypttab /etc/ld.so.conf /etc/nsswitch.conf",
  ),
  ...all(
    "accounts",
    "accounts or the way to log in",
    false,
    "/etc/pam.d /etc/passwd /etc/shadow /etc/group /etc/gshadow /etc/sudoers /etc/ssh /etc/ssh/sshd_config /etc/security /etc/pki /etc/ssl /etc/ssl/private /etc/pam.d/sshd /etc/pam.d/login /etc/pam.d/su /etc/pam.d/sudo /etc/pam.d/system-auth /etc/pam.d/password-auth /etc/pam.d/common-auth",
  ),
  ...all("accounts", "accounts or the way to log in", true, "/root/.ssh /home/*/.ssh"),
  ...all("home", "home directories", false, "/home /root /home/*"),
  ...all(
    "data",
    "data that exists once",
    false,
    "/var/lib/mysql /var/lib/mysql-files /var/lib/mariadb /var/lib/postgresql /var/lib/postgresql/* /var/lib/postgresql/*/main /var/lib/pgsql /var/lib/pgsql/data /var/lib/pgsql/*/data /var/lib/mongo /var/lib/mongodb " +
      "/var/lib/redis /var/lib/docker /var/lib/docker/volumes /var/lib/docker/overlay2 /var/lib/containerd /var/lib/containers /var/lib/etcd /var/lib/etcd/member " +
      "/var/lib/kubelet /var/lib/rancher /var/lib/ceph /var/lib/libvirt /var/lib/libvirt/images /var/lib/elasticsearch /var/lib/kafka /var/lib/zookeeper /var/lib/cassandra " +
      "/var/lib/influxdb /var/lib/prometheus /var/lib/grafana /var/lib/rabbitmq /var/lib/clickhouse /var/lib/ldap /var/lib/jenkins /var/lib/gitlab /var/opt/gitlab " +
      "/var/lib/neo4j /var/lib/couchdb /var/lib/minio /etc/kubernetes /etc/kubernetes/pki /etc/kubernetes/manifests /var/backups /backup /backups /data /data/mysql /data/postgresql /data/pgdata /data/mongodb /data/redis /srv/data /srv/www /var/vmail",
  ),
  ...all("logs", "the system's logs", false, "/var/log /var/log/audit /var/log/journal"),
  ...all("mounts", "everything on other file systems", false, "/mnt /media /mnt/* /media/*"),
];

/** Shared by everybody, emptied at every boot. */
const SCRATCH = ["/tmp", "/var/tmp", "/dev/shm"];

const ROOT: ProtectedPlace = { kind: "root", what: "everything on the server" };

const HERE: ProtectedPlace = {
  kind: "unknown directory",
  what: "everything in a directory that the script does not name",
};

function segmentMatches(pattern: string, name: string): boolean {
  if (pattern === name) return true;
  if (name === "*" && pattern !== "*") return hasWild(pattern) || !/^\uE000+$/.test(pattern);
  return hasWild(pattern) && matchesPattern(pattern, name);
}

/** Whether a path, wildcards and all, may be this entry (or lie below it, where that counts). */
function isEntry(segments: readonly string[], entry: Entry): boolean {
  const { names } = entry;
  if (segments.length < names.length || (segments.length > names.length && !entry.below))
    return false;
  return names.every((name, index) => segmentMatches(segments[index] ?? "", name));
}

/** `*` and the like: all that a directory holds. */
export function isEverything(name: string): boolean {
  return /^(?:\*+|\.\*|\.\[!?\^?\.\]\*|\.\?\*|\?\*|\*\.\*|\.\[\^\.\]\*|\[!\.\]\*)$/.test(name);
}

/** The directory whose whole content a path with a last `*` means; else the path itself. */
export function emptiedDirectory(path: string): {
  readonly path: string;
  readonly inside: boolean;
} {
  let rest = path;
  let inside = false;
  for (;;) {
    const cut = rest.lastIndexOf("/");
    const name = rest.slice(cut + 1);
    if (!isEverything(name)) return { path: rest, inside };
    inside = true;
    if (cut < 0) return { path: ".", inside };
    rest = cut === 0 ? "/" : rest.slice(0, cut);
    if (cut === 0) return { path: "/", inside };
  }
}

/**
 * What is lost when a path (normal form, wildcards kept) and all below it goes; undefined where
 * nothing that is known to be dear is hit.
 */
export function protectedPlace(path: string): ProtectedPlace | undefined {
  const { path: target } = emptiedDirectory(path);
  if (target === "/") return ROOT;
  if (target === "." || target === START || /(?:^|\/)\.\.$/.test(target)) return HERE;
  if (!target.startsWith("/")) return undefined;
  const segments = target.slice(1).split("/");
  if (SCRATCH.includes(target)) return { kind: "scratch", what: `everything in ${target}` };
  const entry = ENTRIES.find((candidate) => isEntry(segments, candidate));
  return entry && { kind: entry.kind, what: entry.what };
}
