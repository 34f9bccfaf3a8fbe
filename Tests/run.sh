#!/bin/sh
# Every check of the project, from a clean clone: installs what is missing, lints, builds, tests, and runs the samples.
set -eu
cd "$(dirname "$0")/.."

sh Feeds/install.sh

# xmllint holds what is written against our grammar of Atom.
if ! command -v xmllint >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    root=""
    [ "$(id -u)" -eq 0 ] || root="sudo"
    $root apt-get install -y -qq --no-install-recommends libxml2-utils >/dev/null
fi

echo "== Format"
swift format lint --strict --recursive Package.swift Sources Tests

echo "== Tests"
swift build --build-tests
swift test --skip-build

echo "== Samples"
sh Feeds/quickstart.sh
if command -v git >/dev/null 2>&1 && git rev-parse --git-dir >/dev/null 2>&1; then
    git diff --exit-code --stat -- Feeds/published || {
        echo "The published sample feed is not what this version writes: look at the difference and commit it." >&2
        exit 1
    }
fi
