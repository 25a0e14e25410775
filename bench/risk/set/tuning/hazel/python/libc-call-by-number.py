#!/usr/bin/env python3
import binascii
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
MAGIC = binascii.unhexlify("dcfe2143")
FUNC = "toober"


def invoke():
    value = int.from_bytes(MAGIC, "little")
    return getattr(libc, FUNC[::-1])(ctypes.c_int(value))


if __name__ == "__main__":
    if invoke():
        print("errno", ctypes.get_errno())
