// StoryMark: a place in the words of a story that differs from entry to entry where everything else
// stays the same: a number, a day, the record. LineStory notes them while it tells, for whoever
// tells the same story again with other numbers (export/story_shapes.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/number/number.h"

namespace clearline {

enum class StoryHole : std::uint8_t {
    Plain,      // "−15"
    Signed,     // "+5"
    Change,     // " + 5", " − 15"
    Bracketed,  // "5", "(−3)"; up to here numbers
    Counted,    // the sentence of the day from which it counts
    Until,      // the sentence of the last day
    DayBefore,  // the last day on which points counted that are gone
    Crossed,    // which thresholds, and how
    SourceRow,
    RecordId,
    End,  // no hole: the story ends here
};

struct StoryMark {
    std::size_t from = 0, to = 0;  // in the buffer that was told into
    StoryHole hole = StoryHole::End;
    const Number* number = nullptr;  // of the line told or its steps; of the first four
};
using StoryMarks = std::vector<StoryMark>;

}  // namespace clearline
