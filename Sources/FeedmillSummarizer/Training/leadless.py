#!/usr/bin/env python3
"""Makes a second set out of a set of news: the first sentence becomes the reference, the rest the text.

    leadless.py < en-cnn.ndjson > en-leadless.ndjson

Many feeds and news sites set the first sentence apart, as their own summary. What is left has to be summarised without it.
The set has no headlines; the editors' first highlight, which reads like one, stands in for them, so that what a title is worth can
be learnt too.
"""
import json, re, sys

END = re.compile(r"(?<![A-Z])[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")

for line in sys.stdin:
    r = json.loads(line)
    first = END.search(r["text"])
    if first is None or len(END.findall(r["text"])) < 7:
        continue
    title = r["title"] or r["refs"][0].split("\n")[0].strip(" .")
    r.update(
        id="leadless-" + r["id"], title=title, refs=[r["text"][: first.end()].strip()], text=r["text"][first.end() :],
        sentences=2)
    print(json.dumps(r, ensure_ascii=False))
