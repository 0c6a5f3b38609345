// ProblemList: the problems of one file (or of several at once) as they are found. Of one code it keeps the first
// thousand and counts the rest, so that a file that is wrong in every row stays readable; the
// count is then a problem of its own ("read.more-alike": code, how many more).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace clearline {

class ProblemList {
public:
    explicit ProblemList(std::string file) : file_(std::move(file)) {}

    void add(std::string_view code, Severity severity, std::uint32_t row, std::uint32_t column,
             std::vector<std::string> args = {});
    void add(std::string_view code, Severity severity, Place place, std::vector<std::string> args = {});
    // What is added without a file from now on is of this one.
    void setFile(std::string file) { file_ = std::move(file); }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] bool fatal() const { return fatal_; }
    // All of them in order of row and column; files in the order in which they were first told of.
    [[nodiscard]] Problems take();

    // A cell's text as an argument: whole, or its first 80 bytes and an ellipsis.
    [[nodiscard]] static std::string shown(std::string_view text);

private:
    struct Tally {
        std::size_t count = 0;
        Severity severity = Severity::Notice;
    };
    std::string file_;
    Problems problems_;
    std::map<std::string, Tally, std::less<>> tallies_;
    bool fatal_ = false;
};

}  // namespace clearline
