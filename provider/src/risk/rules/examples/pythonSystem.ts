import type { RuleId } from "..";
import type { RiskExample } from "../rule";

/** Deletions, disks and the system, as Python gets at them. */
export const pythonSystemExamples: Partial<Record<RuleId, RiskExample>> = {
  // Recursive deletion
  "delete-protected": {
    bad: `import shutil

shutil.rmtree("/var/lib")`,
    good: `import shutil

shutil.rmtree("/var/lib/app/cache")`,
  },
  "delete-maybe-empty": {
    bad: `import os, shutil

shutil.rmtree("/srv/" + os.environ.get("APP", ""))`,
    good: `import os, shutil, sys

app = os.environ.get("APP", "")
if not app:
    sys.exit("APP is not set")
shutil.rmtree("/srv/" + app)`,
  },
  "delete-unbounded": {
    bad: `import os, shutil

for name in os.listdir("."):
    shutil.rmtree(name)`,
    good: `import os, shutil

os.chdir("/opt/app/work")
for name in os.listdir("."):
    shutil.rmtree(name)`,
  },
  "delete-unknown": {
    bad: `import subprocess, sys

subprocess.run(["rm", "-rf", "/" + sys.argv[1]])`,
    good: `import shutil

for name in ("cache", "work"):
    shutil.rmtree("/opt/app/" + name)`,
  },
  "move-protected": {
    bad: `import shutil

shutil.move("/etc", "/opt/etc.old")`,
    good: `import shutil

shutil.copytree("/etc", "/opt/etc.copy")`,
  },
  // Disks
  "write-device": {
    bad: `with open("/dev/sdb", "wb") as disk:
    disk.write(bytes(512))`,
    good: `with open("/srv/test.img", "wb") as image:
    image.write(bytes(512))`,
  },
  "make-file-system": {
    bad: `import subprocess

subprocess.run(["mkfs.ext4", "-F", "/dev/sdb1"])`,
    good: `import subprocess

subprocess.run(["mkfs.ext4", "-F", "/srv/test.img"])`,
  },
  "change-partitions": {
    bad: `import os

os.system("parted -s /dev/sda mklabel gpt")`,
    good: `import os

os.system("parted -s /dev/sda print")`,
  },
  "remove-volume": {
    bad: `import subprocess

subprocess.call(["lvremove", "-f", "/dev/vg0/data"])`,
    good: `import subprocess

subprocess.call(["lvs", "/dev/vg0/data"])`,
  },
  "erase-disk": {
    bad: `import subprocess

subprocess.call(["wipefs", "-a", "/dev/sdb"])`,
    good: `import subprocess

subprocess.call(["wipefs", "--no-act", "-a", "/dev/sdb"])`,
  },
  "fill-disk": {
    bad: `import os

os.system("dd if=/dev/zero of=/srv/fill bs=1M")`,
    good: `import os

os.system("dd if=/dev/zero of=/srv/fill bs=1M count=64")`,
  },
  // Boot and system
  "power-off": {
    bad: `import os

os.system("shutdown -h now")`,
    good: `import os

os.system("systemctl restart app")`,
  },
  "kill-everything": {
    bad: `import os

os.kill(-1, 9)`,
    good: `import os

os.kill(int(open("/run/app.pid").read()), 15)`,
  },
  "fork-bomb": {
    bad: `import os

while True:
    os.fork()`,
    good: `import os

for worker in range(4):
    if os.fork() == 0:
        os._exit(0)`,
  },
  "stop-system-service": {
    bad: `import subprocess

subprocess.run(["systemctl", "stop", "dbus"])`,
    good: `import subprocess

subprocess.run(["systemctl", "stop", "app"])`,
  },
  "break-boot": {
    bad: `import glob, os

for kernel in glob.glob("/boot/vmlinuz*"):
    with open(kernel, "wb"):
        pass`,
    good: `import glob

print(glob.glob("/boot/vmlinuz*"))`,
  },
  "overwrite-system-file": {
    bad: `with open("/etc/fstab", "w") as fstab:
    fstab.write("/dev/vdb1 /data ext4 defaults 0 0\\n")`,
    good: `with open("/etc/fstab", "a") as fstab:
    fstab.write("/dev/vdb1 /data ext4 defaults 0 0\\n")`,
  },
  "change-kernel": {
    bad: `with open("/sys/block/sda/device/delete", "w") as device:
    device.write("1")`,
    good: `with open("/proc/sys/vm/swappiness", "w") as setting:
    setting.write("10")`,
  },
  "unmount-system": {
    bad: `import os

os.system("umount -l /var")`,
    good: `import os

os.system("umount /mnt/transfer")`,
  },
  "switch-target": {
    bad: `import os

os.system("systemctl isolate rescue.target")`,
    good: `import os

os.system("systemctl stop app")`,
  },
};
