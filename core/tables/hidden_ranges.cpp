#include "core/tables/hidden_ranges.h"

#include <algorithm>

namespace clearline {

namespace {

constexpr std::size_t kMostKept = 20'000, kMostNamed = 10;

}  // namespace

void HiddenRanges::add(std::uint32_t first, std::uint32_t last) {
    if (first == 0 || last < first) return;
    if (!ranges_.empty() && ranges_.back().last + 1 == first)
        ranges_.back().last = last;
    else if (ranges_.size() < kMostKept)
        ranges_.push_back({first, last});
    else
        return;
    count_ += last - first + 1;
}

void HiddenRanges::clipTo(std::uint32_t last) {
    std::erase_if(ranges_, [&](const Range& range) { return range.first > last; });
    count_ = 0;
    for (Range& range : ranges_) {
        range.last = std::min(range.last, last);
        count_ += range.last - range.first + 1;
    }
}

void HiddenRanges::tell(std::string_view code, ProblemList& problems) const {
    if (ranges_.empty()) return;
    std::string named;
    for (std::size_t i = 0; i < std::min(ranges_.size(), kMostNamed); ++i) {
        if (i > 0) named += ", ";
        named += std::to_string(ranges_[i].first);
        if (ranges_[i].last > ranges_[i].first) named.append("–").append(std::to_string(ranges_[i].last));
    }
    if (ranges_.size() > kMostNamed) named += ", …";
    problems.add(code, Severity::Notice, 0, 0, {std::to_string(count_), named});
}

}  // namespace clearline
