"""ROUGE-1, -2 and -L (F1) over tokens, as far as training needs it."""
import re, unicodedata
from collections import Counter
from functools import lru_cache
from nltk.stem.porter import PorterStemmer

_stemmer = PorterStemmer()


@lru_cache(200_000)
def stem(word):
    return _stemmer.stem(word) if len(word) > 3 else word


CJK = re.compile(r"[a-z]+|[0-9]+(?:[.,][0-9]+)*|[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def tokens(text, lang):
    """Characters for Japanese and Chinese, stemmed words elsewhere."""
    if lang in ("ja", "zh"):
        return CJK.findall(unicodedata.normalize("NFKC", text).lower())
    return [stem(w) for w in re.findall(r"[a-z0-9]+", text.lower())]


def grams(seq, n):
    return Counter(zip(*[seq[i:] for i in range(n)]))


def lcs(a, b):
    """Length of the longest common subsequence, bit-parallel."""
    if not a or not b:
        return 0
    place = {}
    for i, c in enumerate(a):
        place[c] = place.get(c, 0) | 1 << i
    full = state = (1 << len(a)) - 1
    for c in b:
        u = state & place.get(c, 0)
        state = ((state + u) | (state - u)) & full
    return len(a) - bin(state).count("1")


class Reference:
    """A reference summary, counted once."""

    def __init__(self, seq):
        self.seq, self.one, self.two = seq, grams(seq, 1), grams(seq, 2)

    def score(self, seq):
        """Mean of the three F1 values."""
        one, two = grams(seq, 1), grams(seq, 2)
        hits = [sum((one & self.one).values()), sum((two & self.two).values()), lcs(seq, self.seq)]
        sizes = [(len(seq), len(self.seq)), (max(len(seq) - 1, 0), max(len(self.seq) - 1, 0)), (len(seq), len(self.seq))]
        return sum(2 * h / (a + b) if h else 0 for h, (a, b) in zip(hits, sizes)) / 3
