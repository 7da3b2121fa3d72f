"""Reads and summarises a table; prints the seconds that it took and the process's peak of memory in bytes."""

import os
import resource
import sys
import time

import pandas


def peak():
    # On Linux what getrusage tells begins with the process that started this one; elsewhere it is in bytes.
    if not os.path.exists("/proc/self/status"):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


started = time.perf_counter()
table = pandas.read_csv(sys.argv[1])
table.describe(include="all")
table.nunique()
print(time.perf_counter() - started, peak())
