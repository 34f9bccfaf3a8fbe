#!/usr/bin/env python3
"""Times whole processes against those of peers, in turn, and prints a table: processes.py FEEDMILL CORPUS [ROUNDS]

Ours and a peer run one after the other, so that a busy machine slows both; the ratio is taken pair by pair on CPU seconds (user and
system), and the median is printed. A peer that is not installed is left out. A new case is a line in `cases`.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

READ_PYTHON = """
import importlib, json, sys
name, options, files = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3:]
module = importlib.import_module(name)
for path in files:
    try:
        with open(path, "rb") as file: feed = module.parse(file.read(), **options)
    except Exception: continue
    for entry in feed.entries:
        content = entry.get("content")
        print(json.dumps({"title": entry.get("title"), "link": entry.get("link"), "id": entry.get("id"),
                          "content": content[0]["value"] if content else entry.get("summary")}, ensure_ascii=False))
"""

SANITISE_PYTHON = """
import sys, nh3
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file: sys.stdout.write(nh3.clean(file.read()))
"""

MERGE_PYTHON = """
import importlib, json, sys
from lxml import etree
name, options, files = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3:]
module = importlib.import_module(name)
ATOM = "http://www.w3.org/2005/Atom"
entries, ids = [], set()
for path in files:
    try:
        with open(path, "rb") as file: feed = module.parse(file.read(), **options)
    except Exception: continue
    for entry in feed.entries:
        id = entry.id or entry.link
        if id in ids: continue
        ids.add(id)
        entries.append((entry.updated or entry.published or "", entry.updated_parsed or entry.published_parsed or (), id, feed.feed, entry))
entries.sort(key=lambda entry: tuple(entry[1]), reverse=True)

def text(parent, name, value, **attributes):
    if value: etree.SubElement(parent, "{%s}%s" % (ATOM, name), attributes).text = value

root = etree.Element("{%s}feed" % ATOM, nsmap={None: ATOM})
text(root, "id", "tag:bench.example,2026:merged")
text(root, "title", "Merged")
text(root, "updated", entries[0][0] if entries else "")
for updated, _, id, feed, entry in entries:
    element = etree.SubElement(root, "{%s}entry" % ATOM)
    text(element, "id", id)
    text(element, "title", entry.title)
    text(element, "updated", updated)
    text(element, "published", entry.published)
    if entry.link: etree.SubElement(element, "{%s}link" % ATOM, rel="alternate", href=entry.link)
    for author in entry.authors: text(etree.SubElement(element, "{%s}author" % ATOM), "name", author.name)
    for tag in entry.tags: etree.SubElement(element, "{%s}category" % ATOM, term=tag.term or "")
    source = etree.SubElement(element, "{%s}source" % ATOM)
    text(source, "id", feed.id or feed.link)
    text(source, "title", feed.title)
    text(source, "updated", feed.updated)
    text(element, "summary", entry.summary)
    for content in entry.content: text(element, "content", content.value, type="html")
sys.stdout.buffer.write(etree.tostring(root, xml_declaration=True, encoding="utf-8"))
"""

RAW = '{"sanitize_html": false, "resolve_relative_uris": false}'


def python(module, options="{}"):
    """A Python package that reads the files and prints an object an entry."""
    present = subprocess.run([sys.executable, "-c", "import " + module], stderr=subprocess.DEVNULL).returncode == 0
    return [sys.executable, "-c", READ_PYTHON, module, options] if present else None


def merged(options="{}"):
    """feedparser-rs and lxml, which make one Atom feed of the files."""
    present = subprocess.run([sys.executable, "-c", "import feedparser_rs, lxml"], stderr=subprocess.DEVNULL).returncode == 0
    return [sys.executable, "-c", MERGE_PYTHON, "feedparser_rs", options] if present else None


def nh3():
    """A Python package that sanitises the files."""
    present = subprocess.run([sys.executable, "-c", "import nh3"], stderr=subprocess.DEVNULL).returncode == 0
    return [sys.executable, "-c", SANITISE_PYTHON] if present else None


def program(name, *arguments):
    return [name, *arguments] if shutil.which(name) else None


def cases(feedmill, corpus):
    """(what, files, ours, [(peer, command)]): the files come behind each command."""
    many = sorted(os.path.join(corpus, "many", name) for name in os.listdir(os.path.join(corpus, "many")))
    many_xml = [path for path in many if path.endswith(".xml")]
    large = [os.path.join(corpus, "large.xml")]
    raw = [feedmill, "ingest", "--format", "ndjson", "--content", "raw", "--jobs", "1"]
    full = [feedmill, "ingest", "--format", "ndjson", "--jobs", "1"]
    validate = [feedmill, "validate", "--format", "ndjson", "--fail-on", "never", "--jobs", "1"]
    grammar = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "FeedmillWriterTests", "Grammar", "atom.rng")
    atom, faulty, small, huge = (
        [os.path.join(corpus, name)]
        for name in ("atom-10mb.xml", "atom-findings-10mb.xml", "entries-10000.xml", "entries-200000.xml"))
    grammars = [("xmllint --relaxng", program("xmllint", "--noout", "--relaxng", grammar)), ("jing", program("jing", grammar))]
    floor = [("xmllint --sax, reads nothing", program("xmllint", "--sax", "--noout"))]
    raw_peers = [("feedparser-rs, raw", python("feedparser_rs", RAW)), ("fastfeedparser", python("fastfeedparser"))]
    slow_peers = [("feedparser, raw", python("feedparser", RAW))]
    return [
        ("read 800 feeds of XML, raw", many_xml, raw, floor + raw_peers + slow_peers),
        ("read a feed of 50 MB, raw", large, raw, floor + raw_peers),
        ("read 800 feeds of XML, sanitised", many_xml, full,
         [("feedparser-rs", python("feedparser_rs")), ("feedparser", python("feedparser"))]),
        ("read a feed of 50 MB, sanitised", large, full, [("feedparser-rs", python("feedparser_rs"))]),
        ("read 1,000 feeds, two jobs for one", many, raw[:-1] + ["2"], [("--jobs 1", raw)]),
        ("merge 1,000 feeds, raw", many, [feedmill, "merge", "--content", "raw"], [("feedparser-rs and lxml, raw", merged(RAW))]),
        ("merge 1,000 feeds, sanitised", many, [feedmill, "merge"], [("feedparser-rs and lxml", merged())]),
        ("sanitise 10 MB of HTML", [os.path.join(corpus, "bodies.html")], [feedmill, "sanitize"], [("nh3", nh3())]),
        ("validate 800 feeds of XML", many_xml, [feedmill, "validate", "--format", "ndjson", "--fail-on", "never"],
         [("xmllint, well-formed only", program("xmllint", "--noout"))]),
        ("validate a feed of 10 MB, Atom", atom, validate, grammars),
        ("validate one with 19,000 findings", faulty, validate, grammars),
        ("validate 10,000 entries", small, validate, [("xmllint, well-formed only", program("xmllint", "--noout"))]),
        ("validate 200,000 entries", huge, validate, [("xmllint, well-formed only", program("xmllint", "--noout"))]),
    ]


def run(command, files):
    """(CPU seconds, wall seconds, peak MiB)"""
    start = time.monotonic()
    child = subprocess.Popen(command + files, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main(feedmill, corpus, rounds=3):
    print("%-36s %-30s %8s %8s %8s %9s %9s" % ("what", "by", "CPU s", "wall s", "MiB", "CPU ratio", "wall"))
    for what, files, ours, peers in cases(feedmill, corpus):
        first = True
        for peer, command in peers:
            if command is None:
                continue
            pairs = [(run(ours, files), run(command, files)) for _ in range(int(rounds) + 1)][1:]
            median = lambda side, figure: statistics.median(pair[side][figure] for pair in pairs)
            ratio = lambda figure: statistics.median(theirs[figure] / max(mine[figure], 1e-9) for mine, theirs in pairs)
            rows = [("feedmill", 0, None)] if first else []
            for name, side, _ in rows + [(peer, 1, None)]:
                print("%-36s %-30s %8.2f %8.2f %8.1f %9s %9s" % (
                    what if name == "feedmill" else "", name, median(side, 0), median(side, 1), median(side, 2),
                    "%.2f" % ratio(0) if side else "1", "%.2f" % ratio(1) if side else "1"), flush=True)
            first = False


if __name__ == "__main__":
    main(*sys.argv[1:])
