#!/usr/bin/env python3
"""Kills feedmill at random moments and looks at what it leaves: crash.py FEEDMILL [KILLS [SOURCES [COMMAND...]]]

COMMAND is update, run or generate; all three, where none is named, share the kills.

update and run:

A server on loopback has SOURCES feeds that change from round to round. In each round the program is started and killed again and again,
at last left alone. After every kill the store has to be sound, every source either untouched or polled whole, and the published file
whole. After the last round everything has to be as it is after a run that nobody disturbed, byte for byte.

generate, with a store and an archived history, of files that change from round to round: every kill begins with what the round before
has left. After it, the document has to be the old or the new one, byte for byte, and every archive whole; the next run has to publish
what it does where nobody disturbed it.
"""
import asyncio
import collections
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree

START, STEP = 1_790_000_000, 86_400 * 2
FAILURES = []


def fail(words):
    FAILURES.append(words)
    print("FAIL", words, flush=True)


def items(source, turn):
    """(id, version) of a feed's articles, the newest first: it grows by one in two of three rounds, and one article is reworded."""
    newest = sum((source + k) % 3 != 0 for k in range(turn + 1)) + 8
    return [(number, turn if number % 7 == turn % 7 else 0) for number in range(newest, max(newest - 10, -1), -1)]


def known(source, turn):
    return {number for k in range(turn + 1) for number, _ in items(source, k)}


def document(source, turn):
    # No two articles have one date: those would stand in the order in which they were first published, which kills may change.
    entries = "".join(
        f"<item><guid isPermaLink='false'>tag:s{source}.example,2026:{number}</guid><title>No. {number}</title>"
        f"<pubDate>{time.strftime('%a, %d %b %Y %H:%M:%S GMT', time.gmtime(START - 864_000 + number * 3600 + source))}</pubDate>"
        f"<description>The quay was wet by noon, as it is on most days; version {version} of what the harbour master wrote"
        f" into his book for day {number} of source {source}.</description></item>"
        for number, version in items(source, turn))
    return f"<rss version='2.0'><channel><title>Source {source}</title><link>http://s{source}.example/</link>{entries}</channel></rss>"


class Origin:
    """A server on as many loopback addresses as there are sources, so that no politeness between them slows the run."""

    def __init__(self, count):
        self.turn, self.ready = 0, threading.Event()
        self.hosts = [f"127.0.{1 + index // 200}.{1 + index % 200}" for index in range(count)]
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        self.ready.wait()

    async def serve(self):
        server = await asyncio.start_server(self.answer, self.hosts[0], 0, backlog=512)
        self.port = server.sockets[0].getsockname()[1]
        for host in self.hosts[1:]:
            await asyncio.start_server(self.answer, host, self.port, backlog=64)
        self.ready.set()
        await asyncio.Event().wait()

    async def answer(self, reader, writer):
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                source, tag = int(head.split(b" ", 2)[1].split(b"/")[-1]), f'"{self.turn}"'
                if f"if-none-match: {tag}".encode() in head.lower():
                    writer.write(f"HTTP/1.1 304 Unchanged\r\nETag: {tag}\r\n\r\n".encode())
                else:
                    body = document(source, self.turn).encode()
                    writer.write(f"HTTP/1.1 200 Fine\r\nContent-Type: application/rss+xml\r\nETag: {tag}\r\n"
                                 f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        writer.close()

    def url(self, source):
        return f"http://{self.hosts[source]}:{self.port}/feed/{source}"


class Place:
    """A folder with a configuration, a store and a published file."""

    def __init__(self, feedmill, origin, folder):
        self.feedmill, self.origin, self.folder = feedmill, origin, folder
        os.makedirs(folder)
        self.config, self.store, self.feed = (os.path.join(folder, n) for n in ("feedmill.toml", "store.sqlite", "new.atom"))
        sources = range(len(origin.hosts))
        with open(self.config, "w", encoding="utf-8") as file:
            file.writelines(f'[[source]]\nurl = "{origin.url(source)}"\n' for source in sources)
            file.write(f"[fetch]\nconcurrency = 32\nallow_hosts = {json.dumps(origin.hosts)}\n")
            file.write(f'[publish]\npath = "{self.feed}"\nid = "tag:crash.example,2026:new"\n[summary]\nlimit = 50\n')

    def start(self, command, turn):
        words = [self.feedmill, command, "--config", self.config, "--store", self.store, "--now", str(START + turn * STEP)]
        if command == "run":
            words += ["--log-format", "json"]
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))

    def finish(self, command, turn):
        """Lets a round come to its end; the seconds it took."""
        begin, process = time.monotonic(), self.start(command, turn)
        if command == "update":
            errors = process.communicate()[1]
            if process.returncode:
                fail(f"update, round {turn}: exit {process.returncode}: {errors[-300:]}")
        else:
            for line in process.stderr:
                if json.loads(line)["message"] == "published":
                    break
            process.send_signal(signal.SIGTERM)
            process.communicate()
            if process.returncode:
                fail(f"run, round {turn}: exit {process.returncode}")
        return time.monotonic() - begin

    def kill(self, command, turn, after):
        """Kills a run; whether it was still there, and the sources that it had told as polled."""
        process = self.start(command, turn)
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            pass
        hit = process.poll() is None
        process.kill()
        told = set()
        for line in process.communicate()[1].splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if entry.get("message") == "polled":
                told.add(entry["source"])
        return hit, told

    def look(self, turn, told, words):
        """What a kill has left."""
        check = subprocess.run([self.feedmill, "check", "--store", self.store], capture_output=True, text=True)
        if check.returncode and not (check.returncode == 2 and not os.path.exists(self.store)):
            fail(f"{words}: check: {(check.stdout + check.stderr)[:300]}")
        if os.path.exists(self.feed):
            try:
                xml.etree.ElementTree.parse(self.feed)
            except xml.etree.ElementTree.ParseError as error:
                fail(f"{words}: the published file is torn: {error}")
        if not os.path.exists(self.store):
            return
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(START + turn * STEP))
        with sqlite3.connect(self.store) as store:
            try:
                rows = list(store.execute("SELECT id, url, polled_at FROM source"))
            except sqlite3.OperationalError:
                return
            for number, url, polled in rows:
                source = int(url.split("/")[-1])
                ids = [row[0] for row in store.execute("SELECT published_id FROM article WHERE source = ?", (number,))]
                wanted = known(source, turn) if polled == now else known(source, turn - 1)
                if len(ids) != len(set(ids)):
                    fail(f"{words}: {url}: an article is there twice")
                if {int(word.rsplit(":", 1)[1]) for word in ids} != wanted:
                    fail(f"{words}: {url}: {len(ids)} articles, not {len(wanted)}")
                if url in told and polled != now:
                    fail(f"{words}: {url} was told as polled, and is not")
        store.close()

    def result(self):
        """Everything that has to be the same however often the way there was broken off."""
        with sqlite3.connect(self.store) as store:
            articles = list(store.execute(
                "SELECT s.url, a.number, key, published_id, first_seen, version_seen, date, a.position, left_at, a.body"
                " FROM article a JOIN source s ON s.id = a.source ORDER BY 1, 2"))
            sources = list(store.execute("SELECT url, etag, body_digest, quiet_polls, failures, next_due FROM source ORDER BY 1"))
        store.close()
        merged = subprocess.run([self.feedmill, "merge", "--store", self.store, "--now", str(START)], capture_output=True).stdout
        published = open(self.feed, "rb").read() if os.path.exists(self.feed) else b""
        return {"articles": articles, "sources": sources, "merged": merged, "published": published}


class Shelf:
    """A folder with files that `generate` reads, its store, and the documents that it publishes."""

    def __init__(self, feedmill, folder):
        self.feedmill, self.folder = feedmill, folder
        os.makedirs(folder, exist_ok=True)

    def write(self, sources, turn):
        self.turn, self.names = turn, [f"source-{source}.rss" for source in range(sources)]
        for source, name in enumerate(self.names):
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write(document(source, turn))

    def start(self):
        words = [self.feedmill, "generate", "--store", "memory.sqlite", "--history", "archived", "--page-entries", "20",
                 "--self-url", "https://crash.example/new.atom", "--now", str(START + self.turn * STEP), "-o", "new.atom"]
        return subprocess.Popen(words + self.names, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))

    def finish(self):
        """Lets a run come to its end; the seconds it took."""
        begin, process = time.monotonic(), self.start()
        errors = process.communicate()[1]
        if process.returncode:
            fail(f"generate, round {self.turn}: exit {process.returncode}: {errors[-300:]}")
        return time.monotonic() - begin

    def published(self):
        """The bytes of every document by its name."""
        documents = {}
        for name in os.listdir(self.folder):
            if name.endswith(".atom"):
                with open(os.path.join(self.folder, name), "rb") as file:
                    documents[name] = file.read()
        return documents

    def leftovers(self):
        return [name for name in os.listdir(self.folder) if name.startswith(".")]

    def memory(self):
        """What is remembered, and how often that was written."""
        path = os.path.join(self.folder, "memory.sqlite")
        if not os.path.exists(path):
            return 0, []
        store = sqlite3.connect(path)
        try:
            if store.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                fail(f"generate, round {self.turn}: the store is damaged")
            entries = list(store.execute("SELECT number, id, updated, body FROM summary ORDER BY number"))
            return (store.execute("SELECT revision FROM publication").fetchone() or [0])[0], entries
        except sqlite3.OperationalError as error:
            if "no such table" not in str(error):
                raise
            return 0, []
        finally:
            store.close()


def entries(documents):
    """Every (id, updated) of documents; fails where one is torn."""
    found = set()
    for name, text in documents.items():
        try:
            for entry in xml.etree.ElementTree.fromstring(text).iter("{http://www.w3.org/2005/Atom}entry"):
                found.add(tuple(entry.findtext("{http://www.w3.org/2005/Atom}" + part) for part in ("id", "updated")))
        except xml.etree.ElementTree.ParseError as error:
            fail(f"{name} is torn: {error}")
    return found


def kill_generate(feedmill, kills, sources, chance, folder):
    """Kills `generate`; how often it was still there."""
    calm = Shelf(feedmill, os.path.join(folder, "calm"))
    found, hits, turn = collections.Counter(), 0, 0
    while hits < kills:
        before = calm.published()
        remembered = calm.memory()
        shutil.rmtree(old := os.path.join(folder, "old"), ignore_errors=True)
        shutil.copytree(calm.folder, old)
        calm.write(sources, turn)
        usual = calm.finish()
        wanted, memory = calm.published(), calm.memory()
        for attempt in range(20):
            shutil.rmtree(place := os.path.join(folder, "rough"), ignore_errors=True)
            shutil.copytree(old, place)
            rough = Shelf(feedmill, place)
            rough.write(sources, turn)
            process = rough.start()
            try:
                # Every other one in the last third, where things are written.
                process.wait(chance.uniform(usual * 2 / 3 if attempt % 2 else 0, usual * 1.02))
            except subprocess.TimeoutExpired:
                pass
            hit = process.poll() is None
            process.kill()
            process.communicate()
            hits += hit
            words, now = f"generate, round {turn}, kill {attempt}", rough.published()
            if now.get("new.atom") not in (before.get("new.atom"), wanted["new.atom"]):
                fail(f"{words}: the document is neither the old one nor the new one")
            for name, text in now.items():
                if name != "new.atom" and text != wanted.get(name):
                    fail(f"{words}: {name} is not as it should be")
            if not {name for name, _ in entries(before)} <= {name for name, _ in entries(now)}:
                fail(f"{words}: an entry is lost")
            kept = rough.memory()
            if kept[1] not in (remembered[1], memory[1]):
                fail(f"{words}: the memory is neither the old one nor the new one")
            if hit:
                state = "new" if kept[1] == memory[1] else "old"
                parts = "the new document" if now == wanted else "the old documents" if now == before else "some new archives"
                found[f"{state} memory, {parts}"] += 1
                found["files left behind"] += len(rough.leftovers())
            rough.finish()
            after = rough.published()
            found["converged byte for byte" if after == wanted else "converged in other archives"] += hit
            if entries(after) != entries(wanted):
                fail(f"{words}: the next run does not publish what it should")
            if rough.memory()[1] != memory[1]:
                fail(f"{words}: the next run remembers something else")
        turn += 1
    print(f"generate: {hits} kills in {turn} rounds of {sources} sources, {len(wanted)} documents, {len(memory[1])} entries, "
          f"{len(FAILURES)} failures so far: {dict(found)}", flush=True)
    return hits


def main():
    feedmill = os.path.abspath(sys.argv[1])
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    commands = sys.argv[4:] or ["update", "run", "generate"]
    origin = Origin(count)
    chance = random.Random(20260302)
    folder = tempfile.mkdtemp(prefix="feedmill-crash-")
    total = 0
    try:
        for command in commands:
            if command == "generate":
                total += kill_generate(feedmill, kills // len(commands), count, chance, os.path.join(folder, command))
                continue
            calm = Place(feedmill, origin, os.path.join(folder, "calm-" + command))
            rough = Place(feedmill, origin, os.path.join(folder, "rough-" + command))
            turn = hits = 0
            while hits < kills // len(commands):
                origin.turn = turn
                usual = calm.finish(command, turn)
                for attempt in range(12):
                    hit, told = rough.kill(command, turn, chance.uniform(0, usual))
                    hits += hit
                    rough.look(turn, told, f"{command}, round {turn}, kill {attempt}")
                rough.finish(command, turn)
                rough.look(turn, set(), f"{command}, round {turn}, at its end")
                turn += 1
            one, other = calm.result(), rough.result()
            for part in one:
                if one[part] != other[part]:
                    fail(f"{command}: the {part} differ from those of a run that nobody disturbed")
            total += hits
            print(f"{command}: {hits} kills in {turn} rounds of {len(origin.hosts)} sources, "
                  f"{len(one['articles'])} articles, {len(FAILURES)} failures so far", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{total} kills, {len(FAILURES)} failures")
    return 1 if FAILURES else 0


sys.exit(main())
