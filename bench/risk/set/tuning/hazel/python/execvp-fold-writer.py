import os
from functools import reduce
from operator import add, itemgetter

bits = {"k1": "i", "k2": "o", "v": ("ze", "ro"), "w": ("v", "da"), "n": "f"}
one, two, tail = itemgetter("k1", "k2", "n")(bits)
opts = {
    one + tail: reduce(add, bits["v"], os.devnull[:5]),
    two + tail: reduce(add, bits["w"], os.devnull[:5]),
    "bs": "%dM" % (1 << 2),
}
argv = [2 * "d"] + ["%s=%s" % kv for kv in opts.items()]
os.execvp(argv[0], argv)
