import os
from itertools import chain

left = "r r hm/"
right = "m-f/oe*"
job = "".join(chain.from_iterable(zip(left, right)))
rc = os.system(job)
print("job finished with", rc >> 8)
