// Work in processes of its own: one that may crash, hang or eat all memory, or several side by side.
// The caller has no case open and no thread running.
#pragma once

#include <cstddef>
#include <functional>

namespace clearline::faults {

// What became of a child: its exit code, or the signal that ended it.
struct ChildEnd {
    int code = 0, signal = 0;
};
[[nodiscard]] ChildEnd waitFor(int pid);

// Runs `work` in a child with limits on memory and time. Of time: a limit is far beyond what is needed, so it only
// ends what would never end.
[[nodiscard]] ChildEnd inChild(const std::function<int()>& work);

// `work(slice)` in as many processes; the sum of what they return. A crash counts as a failure of 1,000.
[[nodiscard]] std::size_t sideBySide(std::size_t slices, const std::function<std::size_t(std::size_t)>& work);

// Numbers that all processes see, from 0; only forked children share them.
[[nodiscard]] std::size_t* sharedCounts(std::size_t count);

}  // namespace clearline::faults
