"""Rank: the place among the subjects of the file that have a score under the rulebook, and the share below."""
from bisect import bisect_left, bisect_right

from exact import divide, read_shown, show


def ranked(ledgers, breaks=frozenset()):
    """Gives each ledger with a score its rank."""
    scores = sorted(read_shown(ledger["score"]) for ledger in ledgers.values() if "score" in ledger)
    for ledger in ledgers.values():
        if "score" not in ledger:
            continue
        score, group = read_shown(ledger["score"]), len(scores)
        place = 1 + group - (bisect_left if "rank-ties-below" in breaks else bisect_right)(scores, score)
        ledger["rank"] = {"place": place, "of": group}
        others = group if "rank-share-of-all" in breaks else group - 1
        if others:
            ledger["rank"]["percentile"] = show(divide(bisect_left(scores, score), others))
