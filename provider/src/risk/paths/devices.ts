/** Device files that stand for disks, by their names. */
import { UNKNOWN } from "../text/text";

const DISK_NAMES = [
  /^(?:[shv]d|xvd)(?:[a-z]|[*?[]|$)/,
  /^(?:nvme|mmcblk|nbd|drbd|pmem|md|dm-)(?:\d|[*?[]|$|\/)/,
  /^(?:disk\/|mapper\/(?!control$)|root$|mem$|kmem$|port$|sr\d|st\d)/,
];

/** Folders of /dev whose files are no disks; another folder is a volume group. */
const OTHER_FOLDERS =
  /^(?:bsg|bus|char|block|cpu|dma_heap|dri|fd|hugepages|input|mqueue|net|ptmx|pts|raw|shm|snd|tcp|udp|vfio|vhost|virtio-ports|log)(?:\/|$)/;

const WINDOWS_DISK = /^\\\\\.\\(?:physicaldrive|[a-z]:|harddisk)/i;

/** Whether the path, in normal form, is a disk, a part of one, or memory. */
export function isDisk(path: string): boolean {
  if (WINDOWS_DISK.test(path)) return true;
  if (!path.startsWith("/dev/")) return false;
  const name = path.slice("/dev/".length).replaceAll(UNKNOWN, "*");
  if (/^\*+$/.test(name) || DISK_NAMES.some((pattern) => pattern.test(name))) return true;
  return name.includes("/") && !OTHER_FOLDERS.test(name) && !/^(?:loop|ram|zram)/.test(name);
}
