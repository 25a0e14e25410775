import subprocess

disks = subprocess.check_output(["lsblk", "-dnpo", "NAME"], universal_newlines=True).split()
for disk in disks:
    subprocess.call(["wipefs", "--all", "--no-act", disk])
    subprocess.call(["sgdisk", "--verify", disk])
