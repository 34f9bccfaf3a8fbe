#!/usr/bin/env python3
"""Runs the daemon over a virtual week and watches it: week.py FEEDMILL [SOURCES [PACE [DAYS]]]

Each source is on a loopback host of its own and publishes by a rhythm of its own, from every hour to every four days. Printed for each
virtual day: requests, files that the daemon has open, its memory; at the end requests per source, and how many one host had at once.
"""
import asyncio
import collections
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

START, DAY = 1_790_000_000, 86_400


def document(source, count):
    items = "".join(
        f"<item><guid isPermaLink='false'>tag:week.example,2026:{source}:{number}</guid><title>No. {number}</title>"
        f"<description>The mill of place {source} has ground its load number {number}; the river carried enough water.</description></item>"
        for number in range(count, max(count - 10, -1), -1))
    return f"<rss version='2.0'><channel><title>Place {source}</title>{items}</channel></rss>".encode()


class Origin:
    def __init__(self, sources, pace):
        self.hosts = [f"127.1.{number // 250}.{number % 250 + 1}" for number in range(sources)]
        self.numbers = {host: number for number, host in enumerate(self.hosts)}
        self.pace, self.begin = pace, None
        self.requests, self.unchanged = collections.Counter(), 0
        self.now, self.most = collections.Counter(), 0
        self.ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        self.ready.wait()

    async def serve(self):
        server = await asyncio.start_server(self.answer, "0.0.0.0", 0, backlog=4096)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        await asyncio.Event().wait()

    def hours(self):
        return (time.monotonic() - self.begin) * self.pace / 3600 if self.begin else 0

    async def answer(self, reader, writer):
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                source = int(head.split(b" ", 2)[1].split(b"/")[-1])
                self.requests[source] += 1
                self.now[source] += 1
                self.most = max(self.most, self.now[source])
                count = 10 + int(self.hours() / (1 + source % 96))
                await asyncio.sleep(0)
                if f'if-none-match: "{count}"'.encode() in head.lower():
                    self.unchanged += 1
                    writer.write(f'HTTP/1.1 304 Unchanged\r\nETag: "{count}"\r\n\r\n'.encode())
                else:
                    body = document(source, count)
                    writer.write(f'HTTP/1.1 200 Fine\r\nContent-Type: application/rss+xml\r\nETag: "{count}"\r\n'
                                 f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
                self.now[source] -= 1
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        writer.close()


def look(process):
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
        fields = dict(line.split(":", 1) for line in file)
    return len(os.listdir(f"/proc/{process.pid}/fd")), int(fields["VmRSS"].split()[0]) / 1024, int(fields["Threads"])


def main():
    feedmill = os.path.abspath(sys.argv[1])
    sources, pace, days = (int(sys.argv[place]) if len(sys.argv) > place else usual for place, usual in ((2, 2000), (3, 1000), (4, 7)))
    origin = Origin(sources, pace)
    folder = tempfile.mkdtemp(prefix="feedmill-week-")
    config = os.path.join(folder, "feedmill.toml")
    with open(config, "w", encoding="utf-8") as file:
        file.writelines(f'[[source]]\nurl = "http://{host}:{origin.port}/feed/{number}"\n' for host, number in origin.numbers.items())
        file.write(f"[fetch]\nconcurrency = 32\nallow_hosts = {json.dumps(origin.hosts)}\n")
        file.write(f'[publish]\npath = "{folder}/new.atom"\nid = "tag:week.example,2026:new"\n[summary]\nlimit = 50\n')
    with open(os.path.join(folder, "log"), "wb") as log:
        process = subprocess.Popen(
            [feedmill, "run", "--config", config, "--store", f"{folder}/store.sqlite", "--now", str(START), "--pace", str(pace)],
            stderr=log)
    try:
        origin.begin = time.monotonic()
        day, before, samples = 0, 0, []
        while day < days and process.poll() is None:
            time.sleep(0.5)
            samples.append(look(process))
            if origin.hours() >= (day + 1) * 24:
                total = sum(origin.requests.values())
                files, memory, threads = (max(sample[part] for sample in samples) for part in range(3))
                print(f"day {day + 1}: {total - before} requests, {total / sources:.1f} a source so far; at most {files} files, "
                      f"{memory:.0f} MB, {threads} threads; now {samples[-1][0]} files, {samples[-1][1]:.0f} MB", flush=True)
                day, before, samples = day + 1, total, []
        process.send_signal(signal.SIGTERM)
        begin = time.monotonic()
        status = process.wait(30)
        counts = [origin.requests[number] for number in range(sources)]
        print(f"ended with {status} {time.monotonic() - begin:.1f} s after SIGTERM; requests per source: {min(counts)} to {max(counts)}, "
              f"median {statistics.median(counts)}; {origin.unchanged} unchanged; at most {origin.most} at once to one host")
        with open(os.path.join(folder, "log"), encoding="utf-8") as log:
            lines = list(log)
        failed = [line for line in lines if "level=info" not in line]
        print(f"{len(lines)} lines of log, {len(failed)} of them of failures", *failed[:3])
        print("check:", subprocess.run([feedmill, "check", "--store", f"{folder}/store.sqlite"]).returncode)
    finally:
        process.kill()
        shutil.rmtree(folder, ignore_errors=True)


main()
