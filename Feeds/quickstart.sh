#!/bin/sh
# From nothing to a valid Atom feed of new summaries: installs what is missing, builds a release, reads the sample feeds in this
# folder, writes the feed of their summaries and validates it. Running it again gives the same bytes.
set -eu
cd "$(dirname "$0")/.."

sh Feeds/install.sh

echo "== Building feedmill"
swift build -c release --product feedmill
bin=$(swift build -c release --product feedmill --show-bin-path)/feedmill

echo "== Reading the sample feeds"
"$bin" ingest --format text Feeds/atom Feeds/json Feeds/rdf Feeds/rss

echo "== Reading a broken one: what is whole is kept, what was wrong is said, the exit status is 1"
"$bin" ingest --format text Feeds/broken || test $? -eq 1

echo "== Writing the feed of their summaries"
mkdir -p Feeds/published
"$bin" generate --config Feeds/feedmill.toml -o Feeds/published/summaries.atom Feeds/atom Feeds/json Feeds/rdf Feeds/rss

echo "== Validating it"
"$bin" validate Feeds/published/summaries.atom

echo
echo "The program:  $bin"
echo "The feed:     $(pwd)/Feeds/published/summaries.atom"
echo "The samples:  $(pwd)/Feeds"
echo "Next:         $bin --help"
