// ListTimeline: the listings of a subject, each with the day by which the law would have had it off the list and the
// day on which it was: how many were kept too long, and for how many days. Where it sits: made from the records and the
// law alone; the check of listings tells what of it is wrong. Promises: one span for each listing record that is known.
#pragma once

#include "core/audit/findings/subject_view.h"

namespace clearline {

struct ListingSpan {
    RecordIndex record = 0;
    std::optional<Date> listed;           // absent: the day is blank, and nothing below is known
    std::optional<Date> due;              // the last day on which it may go off; absent: no term, and not performed
    bool stillListed = false;             // the day on which it goes off is after the as-of day
    std::optional<Date> removed;          // when it did; absent: not said
    bool performed = false;               // `due` follows from performance
    std::vector<RecordIndex> extensions;  // that made the term longer
    bool lengthOpen = false;              // one of them does not say by how much: `due` is the latest that may be
    std::optional<Date> dueAtLeast;       // then: the earliest
    std::optional<std::size_t> term;      // into LawBook::provisions; absent: no law of that day is known
    std::optional<std::size_t> removal;
    std::int64_t daysOver = 0;  // removed later than due; while still listed: so far
};

struct ListTimeline {
    std::vector<ListingSpan> spans;  // by day
    std::size_t over = 0;            // how many were kept too long
    std::int64_t daysOver = 0;       // of all together
};

[[nodiscard]] ListTimeline listTimeline(const SubjectView& view);

}  // namespace clearline
