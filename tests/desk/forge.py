#!/usr/bin/env python3
"""Changes the first use in a segment to another number of seconds, and makes every crc and link after it right again.

forge.py SEGMENT
"""
import hashlib
import re
import sys

from recount import crc32c


def forge(lines):
    last = None
    for line in lines:
        if last is None:
            line, done = re.subn(rb'("event":"exhibit_leave".*"seconds":)\d+', rb"\g<1>3599", line)
            changed = done > 0
        else:
            changed = True
            line = re.sub(rb'"link":"\w{32}"', b'"link":"%s"' % hashlib.sha256(last).hexdigest()[:32].encode(), line)
        if changed:
            body = line.rpartition(b',"crc":"')[0]
            line = last = body + b',"crc":"%s"}' % crc32c(body).encode()
        yield line


with open(sys.argv[1], "rb") as file:
    whole = file.read().splitlines()
with open(sys.argv[1], "wb") as file:
    file.writelines(line + b"\n" for line in forge(whole))
