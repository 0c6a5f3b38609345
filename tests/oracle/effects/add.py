"""add, and each unit of accrue: so much more while in force. As a lot that was spent from, it leaves with its rest."""


def counted(state, c, points, _on):
    state.sums[state.book.place[c.rule.characteristic]] += points - state.in_force.get(c, 0)
    state.in_force[c] = points


revalued = counted


def left(state, c, _on):
    place = state.book.place[c.rule.characteristic]
    whole = state.in_force.pop(c)
    state.sums[place] -= whole if "spend-lot-leaves-whole" in state.breaks else whole - c.taken
    if c.taken:
        state.seen.add("spend: a lot leaves with its rest")
