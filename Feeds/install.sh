#!/bin/sh
# Installs what building Feedmill needs on Debian and Ubuntu, if it is not there yet; says what it does.
# Other systems: install the same libraries by hand, then run the scripts as usual.
set -eu

packages="libxml2-dev libicu-dev pkg-config git ca-certificates g++ libc6-dev libstdc++-12-dev zlib1g-dev libbrotli-dev libzstd-dev libcurl4-openssl-dev libedit2 libncurses6 libsqlite3-dev tzdata"

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "No dpkg here: please see that these are installed: $packages" >&2
    exit 0
fi

missing=""
for package in $packages; do
    if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
        missing="$missing $package"
    fi
done

if [ -n "$missing" ]; then
    echo "Installing:$missing"
    root=""
    if [ "$(id -u)" -ne 0 ]; then
        root="sudo"
    fi
    $root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if ! command -v swift >/dev/null 2>&1; then
    echo "Swift 6.3 or later is needed: https://www.swift.org/install/linux/" >&2
    exit 1
fi
