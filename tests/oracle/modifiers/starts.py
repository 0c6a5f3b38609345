"""starts: a contribution counts later than it would: a period, the first working day of a month, working days."""
from datetime import timedelta

from exact import Period, later
from feel import NotComputable
from modifiers.ends import is_working, working_day_after


def first_working_day(book, on, breaks):
    """The first working day of a month that is not before a day."""
    first = on.replace(day=1)
    while True:
        found = first
        while not is_working(book, found, breaks):
            found += timedelta(1)
        if found >= on or "starts-month-of-the-day" in breaks:
            return found
        first = (first + timedelta(31)).replace(day=1)


def moved(matching, how, scope, on):
    """The day put off; NotComputable where a formula fails."""
    book, breaks = matching.book, matching.breaks
    after, first, days = how
    if not isinstance(after, Period):
        after = after(scope)
        if not isinstance(after, Period):
            raise NotComputable("not a period")
    on = later(on, after)
    matching.seen.add("starts")
    if first:
        on = first_working_day(book, on, breaks)
        matching.seen.add("starts: first working day")
    return working_day_after(book, on, days, breaks)
