#!/usr/bin/env python3
"""Times writing an Atom feed against libxml2's xmlTextWriter and feedgen, in turn: writing.py WRITEATOM TEXTWRITER [ROUNDS]

All of them write the same values, prepared beforehand; what counts is CPU time a byte. Called as `writing.py feedgen COUNT ROUNDS` it is
the peer in Python.
"""
import statistics
import subprocess
import sys
import time

PARAGRAPH = ('<p>The tide came over the <a href="/quay?day=1&amp;hour=6">quay</a> again, and the <em>old</em> harbour master wrote '
             'the hour into his book: half past six, a hand above the spring before. 満潮は午後六時半でした。</p>\n')


def feedgen(count, rounds):
    from feedgen.feed import FeedGenerator
    feed = FeedGenerator()
    feed.id("tag:tide.example,2026:log")
    feed.title("Tide & Times")
    feed.link(href="https://tide.example/", rel="alternate")
    feed.link(href="https://tide.example/log.atom", rel="self")
    feed.language("en")
    for number in range(count):
        entry = feed.add_entry(order="append")
        entry.id(f"tag:tide.example,2026:{number}")
        entry.title(f"High water, day {number}: what the quay saw & heard")
        entry.link(href=f"https://tide.example/{number}?from=log&day={number}")
        date = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T18:30:00Z"
        entry.updated(date)
        entry.published(date)
        entry.author(name="Ann Quay", uri="https://tide.example/ann")
        entry.category([{"term": "harbour"}, {"term": "tides & winds"}])
        entry.summary(f"The quay was wet by noon on day {number}, and the boats stayed in.")
        entry.content(PARAGRAPH * 10, type="html")
    feed.atom_str()
    start = time.process_time()
    size = sum(len(feed.atom_str()) for _ in range(rounds))
    print(size, time.process_time() - start)


def speed(command):
    """Megabytes a CPU second."""
    size, seconds = map(float, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    return size / seconds / 1e6


def main(ours, peers, rounds):
    ratios = {name: [] for name in peers}
    speeds = {name: [] for name in ["feedmill", *peers]}
    for _ in range(rounds):
        for name, command in peers.items():
            mine, theirs = speed([ours, "5000", "20"]), speed(command)
            speeds["feedmill"].append(mine)
            speeds[name].append(theirs)
            ratios[name].append(mine / theirs)
    print(f"{'feedmill':34}{statistics.median(speeds['feedmill']):8.0f} MB/s")
    for name in peers:
        print(f"{name:34}{statistics.median(speeds[name]):8.0f} MB/s   feedmill is {statistics.median(ratios[name]):.1f} times as fast")


if __name__ == "__main__":
    if sys.argv[1] == "feedgen":
        feedgen(int(sys.argv[2]), int(sys.argv[3]))
    else:
        commands = {"libxml2's xmlTextWriter": [sys.argv[2], "5000", "20"]}
        if subprocess.run([sys.executable, "-c", "import feedgen"], stderr=subprocess.DEVNULL).returncode == 0:
            commands["feedgen (PyPI), atom_str()"] = [sys.executable, __file__, "feedgen", "1000", "5"]
        main(sys.argv[1], commands, int(sys.argv[3]) if len(sys.argv) > 3 else 5)
