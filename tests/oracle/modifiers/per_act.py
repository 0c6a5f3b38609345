"""per-act: of the losses, and of the gains, of one act only the heaviest counts; a heavier one takes over."""
from breaks import READINGS


def weight(matching, item):
    """Holds outweigh points, lower steps higher ones, larger sizes smaller ones."""
    if item.effect == "hold":
        book, effect = matching.book, item.rule.effect
        return 1, -book.scale[effect.scale].lowest(effect.at, book.score)
    return 0, abs(item.points)


def act_class(matching, item):
    """What competes: (act, loss or gain); None for what stays outside."""
    act = item.version.fields.get("act")
    if act is None or item.effect in ("list", "extend"):
        return None
    outside = READINGS["repairs-outside-per-act"] and "per-act-repairs-too" not in matching.breaks
    if "made-good" in item.rule.gates and outside:
        return None
    if item.effect == "hold":
        return act, "loss"
    if not item.computable:
        return None
    if "per-act-one-class" in matching.breaks:
        return act, "loss"
    return act, "loss" if item.points < 0 else "gain"


def apply(matching, items):
    if not matching.book.per_act or "per-act-ignored" in matching.breaks:
        return items
    groups, silent = {}, set()
    for item in items:
        if (key := act_class(matching, item)) is not None:
            groups.setdefault(key, []).append(item)
    for group in groups.values():
        chosen = None
        for item in sorted(group, key=lambda item: (item.start, *order(matching, item))):
            if chosen is None or chosen_again(matching, chosen, item):
                if chosen is not None:
                    matching.seen.add("per-act: successor of the chosen")
                chosen = item
            elif weight(matching, item) > weight(matching, chosen) and "per-act-first-stays" not in matching.breaks:
                chosen.ends.append((item.start, "amended"))
                chosen.reckon_end()
                matching.seen.add("per-act: taken over")
                chosen = item
            else:
                item.fail(7, "lesser-item")
                silent.add(id(item))
                if item.start == chosen.start:
                    matching.seen.add("per-act: on one day")
    return [item for item in items if id(item) not in silent]


def order(matching, item):
    if "per-act-rule-order" in matching.breaks:
        return item.order
    kind, size = weight(matching, item)
    return (-kind, -size, *item.order)


def chosen_again(matching, chosen, item):
    """A version that succeeds the chosen is chosen without comparison."""
    return item.version.id == chosen.version.id and item.version.version > chosen.version.version \
        and "per-act-versions-compete" not in matching.breaks
