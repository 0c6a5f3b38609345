#include "core/base/problem_list.h"

#include <algorithm>
#include <tuple>

#include "core/base/utf8.h"

namespace clearline {

namespace {
constexpr std::size_t kMostOfACode = 1000;
constexpr std::size_t kMostShown = 80;

std::size_t orderIn(const std::vector<std::string>& files, const Problem& problem) {
    return static_cast<std::size_t>(std::find(files.begin(), files.end(), problem.place.file) - files.begin());
}
}  // namespace

void ProblemList::add(std::string_view code, Severity severity, std::uint32_t row, std::uint32_t column,
                      std::vector<std::string> args) {
    add(code, severity, Place{file_, row, column}, std::move(args));
}

void ProblemList::add(std::string_view code, Severity severity, Place place, std::vector<std::string> args) {
    fatal_ = fatal_ || severity == Severity::Fatal;
    auto tally = tallies_.find(code);
    if (tally == tallies_.end()) tally = tallies_.emplace(std::string(code), Tally()).first;
    tally->second.severity = std::max(tally->second.severity, severity);
    if (++tally->second.count > kMostOfACode) return;
    problems_.push_back({std::string(code), severity, std::move(place), std::move(args)});
}

Problems ProblemList::take() {
    std::vector<std::string> files;
    for (const Problem& problem : problems_)
        if (files.empty() || (files.back() != problem.place.file && orderIn(files, problem) == files.size()))
            files.push_back(problem.place.file);
    std::stable_sort(problems_.begin(), problems_.end(), [&](const Problem& a, const Problem& b) {
        if (files.size() > 1 && a.place.file != b.place.file) return orderIn(files, a) < orderIn(files, b);
        return std::tie(a.place.row, a.place.column) < std::tie(b.place.row, b.place.column);
    });
    for (const auto& [code, tally] : tallies_)
        if (tally.count > kMostOfACode)
            problems_.push_back(
                {"read.more-alike", tally.severity, {file_, 0, 0}, {code, std::to_string(tally.count - kMostOfACode)}});
    tallies_.clear();
    return std::move(problems_);
}

std::string ProblemList::shown(std::string_view text) {
    const std::string_view start = utf8Start(text, kMostShown);
    return start.size() == text.size() ? std::string(text) : std::string(start) + "…";
}

}  // namespace clearline
