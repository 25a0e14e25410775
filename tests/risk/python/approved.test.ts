/** Scripts that look dangerous and are right: none of them has a finding of severity high. */
import { highIn } from "../support/found";

const IMPORTS =
  "import os, sys, re, shutil, subprocess, argparse, tempfile, time, glob, json\nfrom pathlib import Path\n";

const guarded: readonly string[] = [
  'app = os.environ.get("APP", "")\nif not app:\n    sys.exit(1)\nshutil.rmtree("/srv/" + app)',
  'app = os.environ.get("APP", "")\nif app:\n    shutil.rmtree(f"/srv/{app}")',
  'app = os.environ.get("APP", "").strip()\nif len(app) < 3:\n    raise SystemExit("no")\nshutil.rmtree("/srv/" + app)',
  'app = os.environ.get("APP", "") or sys.exit("no")\nshutil.rmtree("/srv/" + app)',
  'app = os.environ.get("APP", "")\nassert app\nshutil.rmtree("/srv/%s" % app)',
  'app = os.environ.get("APP", "")\nif not re.match(r"^[a-z][a-z0-9-]+$", app):\n    sys.exit(1)\nshutil.rmtree("/srv/" + app)',
  'def die(text):\n    print(text)\n    sys.exit(2)\napp = os.getenv("APP", "")\nif app == "":\n    die("no")\nshutil.rmtree("/srv/" + app)',
  'def ok(app):\n    if not app:\n        return False\n    return True\napp = os.getenv("APP", "")\nif ok(app):\n    shutil.rmtree("/srv/" + app)',
  'app = os.environ["APP"]\nshutil.rmtree("/srv/" + app)',
  'p = argparse.ArgumentParser()\np.add_argument("app")\na = p.parse_args()\nshutil.rmtree(os.path.join("/srv", a.app))',
  'p = argparse.ArgumentParser()\np.add_argument("--app", choices=["a", "b"], default="a")\nshutil.rmtree("/srv/" + p.parse_args().app)',
  'app = os.environ.get("APP", "")\ntarget = "/srv/" + app\nif not app:\n    sys.exit(1)\nshutil.rmtree(target)',
];

const bounded: readonly string[] = [
  'import psutil\nfor p in psutil.process_iter():\n    if p.name() == "old-agent":\n        p.terminate()',
  'for n in os.listdir("/proc"):\n    if n.isdigit() and "worker" in Path("/proc", n, "cmdline").read_text():\n        os.kill(int(n), 15)',
  'for n in os.listdir("/home"):\n    if n.startswith("tmp-"):\n        shutil.rmtree("/home/" + n)',
  'disks = json.loads(subprocess.check_output(["lsblk", "-J"]))["blockdevices"]\nfor d in disks:\n    if not d["fstype"] and not d.get("children"):\n        subprocess.run(["mkfs.ext4", d["name"]])',
  'top = "/opt/releases"\nfor d in sorted(os.listdir(top))[:-5]:\n    shutil.rmtree(os.path.join(top, d))',
  'for p in Path("/var/log/app").glob("*.log"):\n    if time.time() - p.stat().st_mtime > 86400 * 30:\n        p.unlink()',
  'for n in os.listdir("/home"):\n    p = os.path.join("/home", n)\n    if os.path.getmtime(p) < time.time() - 9e7:\n        shutil.rmtree(p)',
  'for r, ds, fs in os.walk("/"):\n    for n in fs:\n        if n.endswith(".pyc"):\n            os.remove(os.path.join(r, n))',
  'for f in glob.glob("/tmp/session-*"):\n    os.unlink(f)',
  "t = tempfile.mkdtemp()\ntry:\n    pass\nfinally:\n    shutil.rmtree(t)",
  'with tempfile.TemporaryDirectory() as t:\n    shutil.rmtree(os.path.join(t, "x"))',
  'shutil.rmtree("/opt/app/cache")\nshutil.rmtree(Path("/var/cache/app") / "tmp")',
  'for d in ("cache", "tmp"):\n    shutil.rmtree("/srv/app/" + d, ignore_errors=True)',
];

const data: readonly string[] = [
  'print("rm -rf /")',
  'x = """\nrm -rf /\n"""',
  'def never():\n    shutil.rmtree("/")',
  'if False:\n    os.system("reboot")',
  'DRY_RUN = True\nif not DRY_RUN:\n    os.system("rm -rf /etc")\nelse:\n    print("would run rm -rf /etc")',
  'sys.exit(0)\nos.system("rm -rf /etc")',
  'class Fake:\n    def rmtree(self, path):\n        print(path)\nshutil = Fake()\nshutil.rmtree("/")',
  'json.dump({"c": "rm -rf /"}, open("/tmp/x.json", "w"))',
  'with open("/tmp/notes.txt", "w") as f:\n    f.write("rm -rf /\\n")',
  'subprocess.run(["echo", "rm -rf /"])\nsubprocess.run("grep -r \'rm -rf /\' /opt/jobs", shell=True)',
  'RULES = {"wipe": re.compile(r"rm\\s+-rf\\s+/")}\nprint(bool(RULES["wipe"].search("rm -rf /")))',
];

const usual: readonly string[] = [
  'subprocess.run(["systemctl", "restart", "nginx"], check=True)',
  'out = subprocess.check_output(["df", "-P"]).decode()\nfor line in out.splitlines()[1:]:\n    print(line.split()[4])',
  'with open("/etc/fstab") as f:\n    lines = f.readlines()\nlines.append("UUID=x /data xfs defaults 0 0\\n")\nwith open("/etc/fstab.new", "w") as f:\n    f.writelines(lines)\nshutil.copy2("/etc/fstab", "/etc/fstab.bak")\nos.rename("/etc/fstab.new", "/etc/fstab")',
  'text = Path("/etc/app.conf").read_text()\nPath("/etc/app.conf").write_text(text.replace("a=1", "a=2"))',
  'os.chmod("/opt/app/bin/run", 0o755)\nos.chmod("/etc/app/key.pem", 0o600)',
  'for r, ds, fs in os.walk("/opt/app"):\n    for n in fs:\n        os.chown(os.path.join(r, n), 1000, 1000)',
  'pid = int(open("/run/app.pid").read())\nos.kill(pid, 15)',
  'with open("/dev/null", "w") as nothing:\n    subprocess.call(["ls"], stdout=nothing)',
  'with open("/proc/sys/vm/drop_caches", "w") as f:\n    f.write("1")',
  'subprocess.Popen(["tee", "-a", "/var/log/x"], stdin=subprocess.PIPE).communicate(b"rm -rf /")',
  'with open("/etc/shadow") as f:\n    print(sum(1 for line in f if ":!" in line))',
  'exec("x = 1")\nprint(eval("1 + 1"))',
];

describe.each(Object.entries({ guarded, bounded, data, usual }))("%s", (_name, scripts) => {
  it.each(scripts)("%s", async (script) => {
    expect(await highIn("PYTHON", IMPORTS + script)).toEqual([]);
  });
});
