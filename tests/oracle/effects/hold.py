"""hold: no points; while one is in force the shown score is at most the lowest value of the step held at."""


def counted(state, c, _points, _on):
    effect, book = c.rule.effect, state.book
    state.in_force[c] = 0
    state.lowests[c] = book.scale[effect.scale].lowest(effect.at, book.score)
    if len(state.lowests) > 1:
        state.seen.add("hold: two at once")


def left(state, c, _on):
    del state.in_force[c], state.lowests[c]
    if state.lowests:
        state.seen.add("hold: another stays")


def part(state, value):
    """What the holds in force take from a value."""
    if not state.lowests:
        return 0
    lowest = (max if "hold-mildest" in state.breaks else min)(state.lowests.values())
    if "hold-raises" in state.breaks:
        return lowest - value
    if value <= lowest:
        state.seen.add("hold: nothing to take")
    return min(value, lowest) - value
