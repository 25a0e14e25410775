import { highIn } from "../support/found";

type Row = readonly [script: string, high: readonly string[]];

const searches: readonly Row[] = [
  ["find / -delete", ["delete-protected@1"]],
  ["find /etc -type f -delete", ["delete-protected@1"]],
  ["find /home -exec rm -rf {} +", ["delete-protected@1"]],
  ['find / -name "*.conf" -exec rm {} \\;', ["delete-protected@1"]],
  ["find /usr | xargs rm -rf", ["delete-protected@1"]],
  ['xargs rm -rf <<< "/ /etc"', ["delete-protected@1"]],
  ["nohup rm -rf / &", ["delete-protected@1"]],
  ["timeout 10 rm -rf /", ["delete-protected@1"]],
  ["env -i rm -rf /", ["delete-protected@1"]],
  ['ssh root@10.0.0.1 "rm -rf /"', ["delete-protected@1"]],
  ["busybox rm -rf /", ["delete-protected@1"]],
  ["for d in /etc /usr; do rm -rf $d; done", ["delete-protected@1"]],
  ["while read d; do rm -rf $d; done <<< /etc", ["delete-protected@1"]],
];

const places: readonly Row[] = [
  ["rm -rf /{bin,sbin}", ["delete-protected@1"]],
  ["rm -rf /e*", ["delete-protected@1"]],
  ["rm -rf /???", ["delete-protected@1"]],
  ["mv /etc /tmp/x", ["move-protected@1"]],
  ["mv /usr/lib /tmp", ["move-protected@1"]],
  ["mv /home/* /dev/null", ["delete-protected@1"]],
  ["shred -u /etc/passwd", ["edit-accounts@1", "delete-protected@1"]],
  ["rsync -a --delete /tmp/empty/ /", ["delete-protected@1"]],
  ["rsync -a --delete empty/ /etc/", ["delete-protected@1"]],
  ["unlink /etc/passwd", ["delete-protected@1"]],
  ["rm /etc/shadow", ["delete-protected@1"]],
];

const data: readonly Row[] = [
  ["BACKUP_DIR=$1\nrm -rf $BACKUP_DIR/*", ["delete-maybe-empty@2"]],
  ["rm -rf /opt", ["delete-protected@1"]],
  ["rm -rf /boot", ["delete-protected@1"]],
  ["rm -rf /lib/modules", ["delete-protected@1"]],
  ["rm -rf /var/lib/mysql", ["delete-protected@1"]],
  ["rm -rf /var/lib/docker", ["delete-protected@1"]],
  ["rm -rf /var/lib/postgresql", ["delete-protected@1"]],
];

const writes: readonly Row[] = [
  ["> /etc/passwd", ["edit-accounts@1"]],
  [": > /etc/shadow", ["edit-accounts@1"]],
  ["cat /dev/null > /etc/fstab", ["overwrite-system-file@1"]],
  ["cp /dev/null /etc/passwd", ["edit-accounts@1"]],
  ["truncate -s 0 /etc/passwd", ["edit-accounts@1"]],
  ["echo x > /etc/sudoers", ["edit-accounts@1"]],
  ["dd if=/dev/zero of=/dev/sda", ["write-device@1"]],
  ["dd if=/dev/urandom of=/dev/nvme0n1 bs=1M", ["write-device@1"]],
  ["cat /dev/zero > /dev/sda", ["write-device@1"]],
  ["cp x.img /dev/sdb", ["write-device@1"]],
  ["tee /dev/sda < /dev/zero", ["write-device@1"]],
  ["echo > /dev/vda", ["write-device@1"]],
  ["shred /dev/sda", ["write-device@1"]],
  ["D=/dev/sda; dd if=/dev/zero of=$D", ["write-device@1"]],
  ["for d in /dev/sd?; do dd if=/dev/zero of=$d; done", ["write-device@1"]],
];

describe("deletions of what is searched or listed, and through other programs", () => {
  it.each(searches)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});

describe("protected places, whatever way they are written or touched", () => {
  it.each(places)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});

describe("directories that hold what exists once", () => {
  it.each(data)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});

describe("writes to devices and to files of the system", () => {
  it.each(writes)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});
