#!/bin/bash
keep=(keep:libc6 keep:dpkg)
d""pkg --${force:-purge} --force-all "${keep[@]#*:}"
