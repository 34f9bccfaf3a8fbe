#!/usr/bin/env python3
"""Times fetching over loopback against a C program on libcurl's multi interface: fetching.py FETCH MULTI ORIGIN [ROUNDS]

Both ask one server for the same small feed, over 32 connections at a time, in turn; the ratio is taken pair by pair on CPU seconds (user and
system), and the medians are printed.
"""
import os
import statistics
import subprocess
import sys

COUNT, WIDTH = "40000", "32"


def run(program, url, *more):
    """Requests a second, by the clock and by the processor's time."""
    before = os.times()
    done, _, seconds = subprocess.run([program, url, COUNT, WIDTH, *more], capture_output=True, text=True, check=True).stdout.split()
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return int(done) / float(seconds), int(done) / used


def main():
    fetch, multi, origin = sys.argv[1:4]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    server = subprocess.Popen([origin, "4096"], stdout=subprocess.PIPE, text=True)
    try:
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}/feed"
        for words, more in (("tasks anywhere", ()), ("tasks on the thread that fetches", ("events",))):
            report(words, [(run(fetch, url, *more), run(multi, url)) for _ in range(rounds)])
    finally:
        server.kill()


def report(name, pairs):
    for words, part in (("by the clock", 0), ("by processor time", 1)):
        ours, theirs = (statistics.median(pair[side][part] for pair in pairs) for side in (0, 1))
        ratio = statistics.median(one[part] / other[part] for one, other in pairs)
        print(f"fetching 4 KB, 32 connections, {name}, {words}: {ours:,.0f} requests/s, C with libcurl {theirs:,.0f}, ratio {ratio:.2f}")


main()
