"""Show how the installed probe configuration differs from the shipped one."""
import base64
import difflib
import socket
import string
import zlib

PACKED = (
    "eNoNyDsKgDAQRdF+VvFACy00Wiq4ErFQMn4gZmQyZP2mu+euiTWzbhSeZByx"
    "oN6913kah4GCXGW4vKsr6aJ47j6Vg/tCqmAC5cQGuxm3JJuhLzo94dB4QRRr"
    "6Qc+3x+D"
)
INSTALLED = "/etc/node-probe.conf"


def shipped():
    text = zlib.decompress(base64.b64decode(PACKED)).decode()
    addr = socket.gethostbyname(socket.gethostname())
    return string.Template(text).safe_substitute(addr=addr)


def installed():
    try:
        with open(INSTALLED) as fh:
            return fh.read()
    except FileNotFoundError:
        return ""


diff = difflib.unified_diff(
    installed().splitlines(), shipped().splitlines(), INSTALLED, "shipped", lineterm=""
)
for line in diff:
    print(line)
