"""set: the base of a characteristic is the value that counts latest; without any the initial."""


def base(state, place):
    found = state.bases(place)
    if not found:
        return state.book.characteristics[place].initial
    return state.in_force[found[0 if "set-first-stays" in state.breaks else -1]]


def changed(state, c, points):
    place = state.book.place[c.rule.characteristic]
    old = base(state, place)
    if points is None:
        del state.in_force[c]
    else:
        state.in_force[c] = points
    if "set-adds" in state.breaks:
        state.sums[place] += (points or 0) - old
        return
    state.sums[place] += base(state, place) - old


def counted(state, c, points, _on):
    changed(state, c, points)
    found = state.bases(state.book.place[c.rule.characteristic])
    if len(found) > 1:
        state.seen.add("set: on another" if found[-1] is c else "set: beneath another")
        if found[-1] is c and found[-2].start == c.start:
            state.seen.add("set: two on one day")


revalued = counted


def left(state, c, _on):
    place = state.book.place[c.rule.characteristic]
    on_top = state.bases(place)[-1] is c
    changed(state, c, None)
    state.seen.add("set: leaves from beneath" if not on_top else
                   "set: leaves another on top" if state.bases(place) else "set: leaves the initial")
