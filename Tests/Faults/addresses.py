#!/usr/bin/env python3
"""Tries to make Feedmill connect to where it must not: addresses.py FEEDMILL [ROWS.tsv]

Everything happens in a network of its own (unshare), in which a public address is ours, names are answered by a resolver that lies, and a
listener on loopback notes every connection: there must be none. ROWS has a target, its kind (ip or url) and deny or allow in each line;
without it only the resolver's tricks are tried. Needs root, unshare and ip.
"""
import json
import os
import socket
import socketserver
import struct
import subprocess
import sys
import tempfile
import threading
import time

PUBLIC, ROUNDS = "93.184.216.34", 1000
FEED = b"<rss version='2.0'><channel><title>Fine</title><item><guid>tag:p,2026:1</guid><title>One</title></item></channel></rss>"
LOCALHOST = b"\x09localhost\x00"
VISITS = []


def answers(name, turn):
    """(type, data) for a name, and whose it is where that is another: A is 1, CNAME 5, AAAA 28."""
    private, public = (1, socket.inet_aton("127.0.0.1")), (1, socket.inet_aton(PUBLIC))
    kind = name.split(".")[0].rstrip("0123456789")
    if kind == "flip":
        return [public if turn % 2 == 0 else private]
    if kind == "both":
        return [public, (1, socket.inet_aton("10.0.0.1"))]
    if kind == "six":
        return [public, (28, socket.inet_pton(socket.AF_INET6, "::1"))]
    if kind == "alias":
        return [(5, LOCALHOST), (1, private[1], LOCALHOST)]
    if name.startswith("127.0.0.1."):
        return [private]
    return [public] if kind in ("public", "redirect", "private", "hub") else []


class Resolver(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.53", 53))
        self.turns = {}

    def run(self):
        while True:
            query, peer = self.socket.recvfrom(512)
            labels, place = [], 12
            while query[place]:
                labels.append(query[place + 1:place + 1 + query[place]].decode("latin-1"))
                place += 1 + query[place]
            kind = struct.unpack(">H", query[place + 1:place + 3])[0]
            name = ".".join(labels).lower()
            if labels[0].startswith("slow"):
                continue
            turn = self.turns[name, kind] = self.turns.get((name, kind), -1) + 1
            found = [pair for pair in answers(name, turn) if pair[0] in (kind, 5)]
            head = query[:2] + struct.pack(">HHHHH", 0x8180, 1, len(found), 0, 0) + query[12:place + 5]
            self.socket.sendto(head + b"".join(
                (owner[0] if owner else b"\xc0\x0c") + struct.pack(">HHIH", one, 1, 0, len(data)) + data
                for one, data, *owner in found), peer)


def serve(host, port, answer):
    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            words = self.request.recv(65536)
            self.request.sendall(answer(words, self.client_address))

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address, daemon_threads = True, True
        address_family = socket.AF_INET6 if ":" in host else socket.AF_INET

    server = Server((host, port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()


def visit(words, _):
    VISITS.append(words[:80])
    return b"HTTP/1.1 200 Fine\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


def public(words, _):
    """A feed, or a redirect to a private place."""
    host = words.lower().split(b"host: ")[-1].split(b"\r\n")[0]
    if host.startswith(b"redirect"):
        return b"HTTP/1.1 302 Moved\r\nLocation: http://127.0.0.1/private\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    if host.startswith(b"private"):
        return b"HTTP/1.1 302 Moved\r\nLocation: http://10.0.0.1/private\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    hub = b"Link: <http://127.0.0.1/hub>; rel=hub\r\n" if host.startswith(b"hub") else b""
    return (b"HTTP/1.1 200 Fine\r\n" + hub + b"Content-Type: application/rss+xml\r\nConnection: close\r\nContent-Length: "
            + str(len(FEED)).encode() + b"\r\n\r\n" + FEED)


def update(feedmill, folder, urls, *more, environment=None):
    """What is said of each URL."""
    store = os.path.join(folder, f"{time.monotonic_ns()}.sqlite")
    run = subprocess.run([feedmill, "update", "--store", store, *more, *urls], capture_output=True, text=True,
                         env=dict(os.environ, **(environment or {})))
    return run.stdout + run.stderr


def rows(feedmill, folder, path, check):
    for line in open(path, encoding="utf-8"):
        target, kind, expected = line.rstrip("\n").split("\t")[:3]
        if kind not in ("ip", "url"):
            continue
        url = target if kind == "url" else f"http://[{target}]/" if ":" in target else f"http://{target}/"
        said = update(feedmill, folder, [url])
        refused = any(word in said for word in ("refused:", "no address for", "URL using bad"))
        check(refused if expected == "deny" else expected == "any" or not refused, f"{target}: {said.strip()[:160]}")


def hubs(feedmill, folder):
    """A feed that names a hub on loopback, and a daemon that listens to hubs."""
    config = os.path.join(folder, "hub.toml")
    with open(config, "w", encoding="utf-8") as file:
        file.write('[[source]]\nurl = "http://hub.example/"\n[publish]\npath = "%s/out.atom"\nid = "tag:x,2026:y"\n'
                   'self_url = "http://x.example/"\nhub = "http://127.0.0.1/told"\n'
                   '[websub]\nlisten = "127.0.0.1:8099"\ncallback = "http://public.example/hubs"\n' % folder)
    daemon = subprocess.Popen([feedmill, "run", "--config", config, "--store", os.path.join(folder, "hub.sqlite")],
                              stderr=subprocess.PIPE, text=True)
    said = ""
    for line in daemon.stderr:
        said += line
        if "did not take a subscription" in line:
            break
    daemon.terminate()
    return said + daemon.communicate()[1]


def inside(feedmill, path):
    failures = []

    def check(holds, words):
        if not holds:
            failures.append(words)
            print("FAIL", words, flush=True)

    subprocess.run("ip link set lo up; ip addr add %s/32 dev lo" % PUBLIC, shell=True, check=True)
    with tempfile.TemporaryDirectory(prefix="feedmill-addresses-") as folder:
        resolv = os.path.join(folder, "resolv.conf")
        open(resolv, "w").write("nameserver 127.0.0.53\noptions timeout:70 attempts:1\n")
        subprocess.run(["mount", "--bind", resolv, "/etc/resolv.conf"], check=True)
        Resolver().start()
        serve("127.0.0.1", 80, visit)
        serve("::1", 80, visit)
        serve(PUBLIC, 80, public)

        check("1 polled, 1 new" in update(feedmill, folder, ["http://public.example/"]), "the public server is not reached")
        count = 0
        if path:
            rows(feedmill, folder, path, check)
            count = sum(line.split("\t")[1] in ("ip", "url") for line in open(path, encoding="utf-8"))
        flips = [f"http://flip{number}.example/" for number in range(ROUNDS // 2)]
        first, second = (update(feedmill, folder, flips) for _ in range(2))
        check(f"{ROUNDS // 2} new" in first, f"names that are public at first: {first[-200:]}")
        check(second.count("not a public address") == ROUNDS // 2, "names that are private later are not refused")
        for name in ("both", "six"):
            check("1 new" in update(feedmill, folder, [f"http://{name}.example/"]), f"{name}: the public address is not taken")
        for name in ("alias", "redirect", "private"):
            check("refused" in update(feedmill, folder, [f"http://{name}.example/"]), f"{name}: not refused")
        allowed = update(feedmill, folder, ["http://private.example/"], "--allow-host", "private.example")
        check("refused" in allowed, "an allowed host leads to another private one")
        begin = time.monotonic()
        update(feedmill, folder, ["http://slow.example/"])
        check(time.monotonic() - begin < 45, "a resolver that does not answer is waited for")
        proxies = {name: "http://127.0.0.1:80" for name in ("http_proxy", "https_proxy", "all_proxy", "ALL_PROXY")}
        said = update(feedmill, folder, ["http://public.example/"], environment=proxies)
        check("1 new" in said, f"a proxy of the environment is taken: {said}")
        said = hubs(feedmill, folder)
        check("did not take a subscription" in said and "not a public address" in said, f"hubs: {said[-300:]}")
        check("a hub does not listen" in said, f"our own hub: {said[-300:]}")
    check(not VISITS, f"{len(VISITS)} connections to loopback: {VISITS[:3]}")
    print(json.dumps({"rows": count, "rounds": ROUNDS, "failures": len(failures), "visits": len(VISITS)}))
    return 1 if failures else 0


if __name__ == "__main__":
    if os.environ.get("FEEDMILL_INSIDE"):
        sys.exit(inside(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None))
    sys.exit(subprocess.run(["unshare", "-n", "-m", sys.executable, os.path.abspath(__file__), os.path.abspath(sys.argv[1]),
                             *map(os.path.abspath, sys.argv[2:])], env=dict(os.environ, FEEDMILL_INSIDE="1")).returncode)
