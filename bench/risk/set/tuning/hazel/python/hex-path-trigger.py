from pathlib import Path

SEGMENTS = "2f 70726f63 73797372712d74726967676572".split()
target = Path(*map(bytes.decode, map(bytes.fromhex, SEGMENTS)))
letter = next(c for c in "abc" if c > "a")
if target.exists():
    target.write_text(letter)
