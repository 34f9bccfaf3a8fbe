#!/bin/sh
# Fuzzes what must hold (Properties/), with AddressSanitizer: sh Tests/Fuzz/run.sh [MINUTES] [PROPERTY...]
#
#   sh Tests/Fuzz/run.sh                 five minutes each
#   sh Tests/Fuzz/run.sh 60 xml json     an hour each of these
#   sh Tests/Fuzz/run.sh 0 xml           builds, and replays the corpus
#   sh Tests/Fuzz/run.sh minimise xml    adds to Corpora/ the fewest and smallest files that reach what nothing there does
#
# It starts from Corpora/ and the sample feeds. What it finds stays in .build/fuzz; a crash is written there and ends the run with 1.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work="$top/.build/fuzz"

minutes=5
if [ $# -gt 0 ]; then
    minutes=$1
    shift
fi
properties=${*:-$(ls "$here/Corpora")}

# After a crash swift-backtrace would start, and wait.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=${ASAN_OPTIONS:-quarantine_size_mb=16:allocator_may_return_null=1:detect_leaks=1}

# gold cannot link the sanitizer's sections; lld can.
swift build --package-path "$here" --scratch-path "$work/build" -c release --product Fuzz \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld -Xcc -fsanitize=fuzzer-no-link,address
fuzz="$work/build/release/Fuzz"

seeds() {
    case $1 in
    xml) echo "$top/Feeds/atom" "$top/Feeds/rss" "$top/Feeds/rdf" "$top/Feeds/broken" ;;
    json) echo "$top/Feeds/json" ;;
    esac
}

for property in $properties; do
    found="$work/$property"
    mkdir -p "$found" "$work/crashes"
    if [ "$minutes" = minimise ]; then
        "$fuzz" "$property" -set_cover_merge=1 -use_counters=0 -max_len=1024 "$here/Corpora/$property" "$found"
        continue
    fi
    dictionary="$here/Dictionaries/$property.dict"
    [ -f "$dictionary" ] && dictionary="-dict=$dictionary" || dictionary=""
    if [ "$minutes" = 0 ]; then length=-runs=0; else length=-max_total_time=$((minutes * 60)); fi
    echo "== $property"
    # shellcheck disable=SC2046,SC2086
    "$fuzz" "$property" "$length" -timeout=2 -rss_limit_mb=1024 -max_len=16384 -print_final_stats=1 \
        -artifact_prefix="$work/crashes/$property-" $dictionary \
        "$found" "$here/Corpora/$property" $(seeds "$property")
done
