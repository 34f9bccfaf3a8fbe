#!/usr/bin/env python3
"""Learns the weights of the sentence ranker; Training.md tells how to run it.

    train.py --features DUMP.ndjson SET.ndjson …                  cross-validates
    train.py … --write ../Ranking/Weights.swift                   also writes the table

DUMP holds a line a text (what FeatureDump.swift among the tests prints), its first line the names of the features.
A SET holds one JSON object a line: id, lang, title, text, refs (a list), sentences (the budget).
"""
import argparse, itertools, json, os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
import numpy as np
from scipy.optimize import minimize
from rouge import Reference, tokens

CANDIDATES = 12  # sentences of a text that sets are made of
# Least standard deviation: what is rare would otherwise get a great weight from a few texts. The speeches are fewer.
FLOOR = {"written": 0.12, "spoken": 0.3}
BY_HAND = {"titleShare": 1.5, "titleCosine": 1.5}  # the titles of the written sets are made up
DROPPED = ["exclamation"]  # says something about these sets only
# An overview of more sentences begins with the text's first one, unless that is one of these.
NO_OPENING = ["unfinished", "question", "leans", "short"]
MOST_WITHOUT_OPENING = 2
# What holds for news anywhere: the first sentences, and those nearest to the whole. It has this share in the written column, so
# that what was learnt from one newspaper does not rule alone.
RULE = {"lead": 1.0, "centroid": 0.5, "rank": 0.5}
RULE_SHARE = 0.4
RULE_REDUNDANCY = 0.3


class Text:
    """A text with its features, its candidate sets and what each set is worth."""

    def __init__(self, record, dump):
        source = record["text"].encode()
        self.id, self.lang, self.budget = record["id"], record["lang"], record["sentences"]
        self.spoken, self.fold, self.name = dump["spoken"], record.get("fold", 0), record["set"]
        self.sentences = [tokens(source[a:b].decode(), self.lang) for (a, b), _ in dump["rows"]]
        self.rows = np.array([r for _, r in dump["rows"]])
        self.overlaps = np.array(dump["overlaps"])
        self.references = [Reference(tokens(r, self.lang)) for r in record["refs"]]
        self.alone = np.array([self.worth([i]) for i in range(len(self.sentences))])

    def worth(self, chosen):
        seq = [t for i in sorted(chosen) for t in self.sentences[i]]
        return max(r.score(seq) for r in self.references)

    def enumerate_sets(self, scores):
        """All sets of the budget's size among the likeliest sentences."""
        k = min(self.budget, len(self.sentences))
        best = sorted(np.argsort(-scores, kind="stable")[:CANDIDATES])
        self.sets = list(itertools.combinations(best, k))
        if self.opens():
            self.sets = [(0, *s) for s in itertools.combinations([i for i in best if i], k - 1)]
        self.worths = np.array([self.worth(s) for s in self.sets])
        self.repeats = np.array([self.repetition(s) for s in self.sets])

    def opens(self):
        """Whether the first sentence is chosen whatever its score."""
        return self.budget > MOST_WITHOUT_OPENING and not self.spoken and not self.rows[0, OPENING].any()

    def repetition(self, chosen):
        """What greedy choice counts as repeated: for every sentence but one, its greatest overlap."""
        pairs = sorted((self.overlaps[a][b] for a, b in itertools.combinations(chosen, 2)), reverse=True)
        return sum(pairs[: len(chosen) - 1])

    def greedy(self, scores, redundancy):
        rest, chosen = list(range(len(scores))), []
        unfinished = self.rows[:, UNFINISHED]
        if (unfinished == 0).sum() * 2 >= len(rest) and (unfinished == 0).sum() >= self.budget:
            rest = [i for i in rest if unfinished[i] == 0]
        while rest and len(chosen) < self.budget:
            cost = [scores[i] - redundancy * max((self.overlaps[i][c] for c in chosen), default=0) for i in rest]
            chosen.append(rest.pop(0 if self.opens() and not chosen else int(np.argmax(cost))))
        return chosen


def alone(texts, penalty=0.01):
    """First weights: softmax over single sentences."""
    rows = np.concatenate([t.rows for t in texts])
    starts = np.cumsum([0] + [len(t.rows) for t in texts])
    target = np.concatenate([(np.exp(t.alone * 20) / np.exp(t.alone * 20).sum()) for t in texts])

    def loss(w):
        s = rows @ w
        total, p = 0, np.empty_like(s)
        for a, b in zip(starts, starts[1:]):
            e = np.exp(s[a:b] - s[a:b].max())
            p[a:b] = e / e.sum()
            total -= (target[a:b] * np.log(p[a:b] + 1e-12)).sum()
        n = len(texts)
        return total / n + penalty * w @ w, rows.T @ (p - target) / n + 2 * penalty * w

    return minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x


def together(texts, start, penalty, weights):
    """Greatest expected worth of a set drawn with exp(sum of scores - redundancy)."""
    rows = np.concatenate(
        [np.column_stack([np.array([t.rows[list(s)].sum(0) for s in t.sets]), -t.repeats]) for t in texts])
    starts = np.cumsum([0] + [len(t.sets) for t in texts])
    worths = np.concatenate([t.worths for t in texts])
    counts = np.diff(starts)
    sizes = Counter(t.name for t in texts)
    share = np.array([weights[t.name] / sizes[t.name] for t in texts])
    share = share / share.sum()

    def loss(w):
        s = rows @ w
        top = np.maximum.reduceat(s, starts[:-1])
        e = np.exp(s - np.repeat(top, counts))
        p = e / np.repeat(np.add.reduceat(e, starts[:-1]), counts)
        mean = np.add.reduceat(p * worths, starts[:-1])
        grad = p * (worths - np.repeat(mean, counts)) * np.repeat(share, counts)
        return -(mean * share).sum() * 100 + penalty * w @ w, -100 * (rows.T @ grad) + 2 * penalty * w

    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def prepare(job):
    text, scores = job
    text.enumerate_sets(scores)
    return text


def load(args):
    dumps = {}
    with open(args.features) as f:
        next(f)
        for line in f:
            d = json.loads(line)
            dumps[d["id"]] = d
    jobs = []
    for path in args.sets:
        name = os.path.basename(path).removesuffix(".ndjson")
        for i, line in enumerate(open(path)):
            r = json.loads(line)
            r["set"], r["fold"] = name, i % 5
            d = dumps.get(r["id"])
            if d and "overlaps" in d and len(d["rows"]) > r["sentences"]:
                jobs.append((r, d))
    return jobs


def build(job):
    return Text(*job)


def evaluate(texts, w):
    return np.array([t.worth(t.greedy(t.rows @ w[:-1], w[-1])) for t in texts])


def blended(texts, w, rule, by_hand):
    """Learnt weights and the rule, each with its share of the spread of scores; in the scale of the learnt ones; over them
    those that are set by hand, where they are numbers."""
    if rule is None:
        return w
    learnt = np.mean([(t.rows @ w[:-1]).std() for t in texts])
    ruled = np.mean([(t.rows @ rule).std() for t in texts])
    ruled = np.append(rule / ruled, RULE_REDUNDANCY) * learnt
    mixed = (1 - RULE_SHARE) * w + RULE_SHARE * ruled
    return np.append(np.where(np.isnan(by_hand), mixed[:-1], by_hand), mixed[-1])


def lead(texts):
    return np.array([t.worth(list(range(min(t.budget, len(t.rows))))) for t in texts])


def write(path, names, columns):
    """The table as Swift source, rounded; the redundancies are its last lines."""
    def row(name):
        return f"        case .{name}: ({columns['written'][name]:.3f}, {columns['spoken'][name]:.3f})"

    head = open(path).read().split("        switch feature {")[0]
    head = head.split("    static let redundancy")[0] + "    static let redundancy = (written: {:.3f}, spoken: {:.3f})\n\n".format(
        columns["written"]["redundancy"], columns["spoken"]["redundancy"]) + head[head.index("    private static let table"):]
    with open(path, "w") as f:
        f.write(head + "        switch feature {\n" + "\n".join(map(row, names)) + "\n        }\n    }\n}\n")


def learn(texts, shares, penalties, rule, by_hand):
    """Cross-validates over five folds, prints, and fits all with the best penalty."""
    for fold in range(5):  # candidates by weights that have not seen the text
        w = alone([t for t in texts if t.fold != fold])
        for t in texts:
            if t.fold == fold:
                t.first = t.rows @ w
    with ProcessPoolExecutor(2) as pool:
        texts = list(pool.map(prepare, [(t, t.first) for t in texts], chunksize=8))
    ids = np.array([t.name for t in texts])
    base = lead(texts)
    best = None
    for penalty in penalties:
        out, first, learnt = (np.zeros(len(texts)) for _ in range(3))
        for fold in range(5):
            inside = [t for t in texts if t.fold != fold]
            places = [i for i, t in enumerate(texts) if t.fold == fold]
            start = np.append(alone(inside), 0.4)
            w = together(inside, start, penalty, shares)
            learnt[places] = evaluate([texts[i] for i in places], w)
            out[places] = evaluate([texts[i] for i in places], blended(inside, w, rule, by_hand))
            first[places] = evaluate([texts[i] for i in places], start)
        for n in dict.fromkeys(ids):
            m = ids == n
            print(f"  penalty {penalty} {n}: lead {base[m].mean()*100:.2f} alone {(first-base)[m].mean()*100:+.2f} "
                  f"together {(learnt-base)[m].mean()*100:+.2f} with the rule {(out-base)[m].mean()*100:+.2f}", flush=True)
            print("    folds", " ".join(
                f"{(out-base)[[i for i, t in enumerate(texts) if t.name == n and t.fold == f]].mean()*100:+.2f}" for f in range(5)))
        total = sum(shares[n] * (out - base)[ids == n].mean() for n in dict.fromkeys(ids))
        if best is None or total > best[0]:
            best = (total, penalty)
    w = blended(texts, together(texts, np.append(alone(texts), 0.4), best[1], shares), rule, by_hand)
    gain = evaluate(texts, w) - base
    print(f"  fitted with penalty {best[1]}:", {str(n): f"{gain[ids == n].mean()*100:+.2f}" for n in dict.fromkeys(ids)})
    return w


def main():
    global UNFINISHED, OPENING
    a = argparse.ArgumentParser()
    a.add_argument("sets", nargs="+")
    a.add_argument("--features", required=True)
    a.add_argument("--penalty", type=float, nargs="*", default=[0.03, 0.1, 0.3])
    a.add_argument("--share", nargs="*", default=[], help="SET=WEIGHT, how much a set counts; 1 unless given")
    a.add_argument("--write")
    args = a.parse_args()
    with open(args.features) as f:
        names = json.loads(next(f))
    UNFINISHED, OPENING = names.index("unfinished"), [names.index(n) for n in NO_OPENING]
    with ProcessPoolExecutor(2) as pool:
        texts = list(pool.map(build, load(args), chunksize=16))
    deviation = np.concatenate([t.rows for t in texts]).std(0)
    shares = {t.name: 1.0 for t in texts} | {k: float(v) for k, v in (x.split("=") for x in args.share)}
    columns = {}
    for kind in ("written", "spoken"):
        group = [t for t in texts if t.spoken == (kind == "spoken")]
        sizes = {n: sum(t.name == n for t in group) for n in shares}
        group = [t for t in group if sizes[t.name] >= 50]  # a few stray texts would weigh as much as a whole set
        scale = np.maximum(deviation, FLOOR[kind])
        for t in group:
            t.rows = t.rows / scale
            t.rows[:, [names.index(n) for n in DROPPED]] = 0
        print(kind, {n: c for n, c in sizes.items() if c >= 50})
        if group:
            rule = np.array([RULE.get(n, 0) for n in names]) * scale if kind == "written" else None
            by_hand = np.array([BY_HAND.get(n, np.nan) for n in names]) * scale
            w = learn(group, shares, args.penalty, rule, by_hand)
            columns[kind] = dict(zip(names, w[:-1] / scale), redundancy=w[-1])
    if args.write:
        write(args.write, names, columns)


if __name__ == "__main__":
    main()
