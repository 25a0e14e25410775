import configparser
import subprocess

ini = configparser.ConfigParser()
ini.read("/etc/reporting/uninstall.ini")
base = ini.get("paths", "base", fallback="")

print("removing the content of", base)
subprocess.check_call("rm -rf %s/*" % base, shell=True)
subprocess.call(["userdel", "reporting"])
