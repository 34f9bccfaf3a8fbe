#!/bin/sh
# Times Feedmill against its peers: sh Tests/Benchmarks/run.sh [ROUNDS]
#
#   sh Tests/Benchmarks/run.sh 5         whole processes, five rounds
#   sh Tests/Benchmarks/run.sh stages    the stages inside one process
#   sh Tests/Benchmarks/run.sh writing   writing Atom against libxml2's xmlTextWriter and feedgen
#   sh Tests/Benchmarks/run.sh fetching  requests over loopback against a C program on libcurl
#   sh Tests/Benchmarks/run.sh keeping   articles that a store takes, in memory
#
# Peers come from PyPI and Debian; one that cannot be installed is left out. Everything it makes is in .build/benchmarks.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work="$top/.build/benchmarks"
mkdir -p "$work"

if [ "${1:-}" = stages ]; then
    exec swift package --package-path "$here" --scratch-path "$work/build" --disable-sandbox benchmark --no-progress
fi

if [ "${1:-}" = writing ]; then
    swift build --package-path "$here" --scratch-path "$work/build" -c release --product WriteAtom --static-swift-stdlib >&2
    # shellcheck disable=SC2046
    cc -O2 -o "$work/textwriter" "$here/textwriter.c" $(pkg-config --cflags --libs libxml-2.0)
    [ -x "$work/peers/bin/python" ] || python3 -m venv "$work/peers"
    "$work/peers/bin/python" -m pip install -q feedgen >&2 || true
    exec "$work/peers/bin/python" "$here/writing.py" "$work/build/release/WriteAtom" "$work/textwriter" "${2:-5}"
fi

if [ "${1:-}" = fetching ]; then
    swift build --package-path "$here" --scratch-path "$work/build" -c release --product Fetch --static-swift-stdlib >&2
    cc -O2 -o "$work/origin" "$here/fetching/origin.c"
    # shellcheck disable=SC2046
    cc -O2 -o "$work/multi" "$here/fetching/multi.c" $(pkg-config --cflags --libs libcurl)
    exec python3 "$here/fetching.py" "$work/build/release/Fetch" "$work/multi" "$work/origin" "${2:-5}"
fi

if [ "${1:-}" = keeping ]; then
    swift build --package-path "$here" --scratch-path "$work/build" -c release --product Keep --static-swift-stdlib >&2
    # Where there is memory to write to, the disk's speed is no part of the figure.
    folder=$(mktemp -d /dev/shm/keep.XXXXXX 2>/dev/null || mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    "$work/build/release/Keep" "$folder" "${2:-40000}" "${3:-8}"
    exit
fi

swift build --package-path "$top" -c release --product feedmill >&2
feedmill="$(swift build --package-path "$top" -c release --show-bin-path)/feedmill"

[ -f "$work/corpus/bodies.html" ] && [ -f "$work/corpus/entries-200000.xml" ] || python3 "$here/corpus.py" "$work/corpus"

python="$work/peers/bin/python"
[ -x "$python" ] || python3 -m venv "$work/peers"
"$python" -m pip install -q feedparser fastfeedparser feedparser-rs lxml nh3 >&2 || true
if ! command -v xmllint >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get install -y -qq --no-install-recommends libxml2-utils >/dev/null 2>&1 || true
fi
if ! command -v jing >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get install -y -qq --no-install-recommends jing >/dev/null 2>&1 || true
fi

"$python" "$here/processes.py" "$feedmill" "$work/corpus" "${1:-3}"
