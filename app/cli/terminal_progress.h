// TerminalProgress: how far a long command is, on one line of the terminal that is taken away at the end. Says nothing
// in the first second, nor where standard error is no terminal: there a program reads it. Ctrl+C ends the command as it
// ends any; nothing has been written by then.
#pragma once

#include <chrono>
#include <cstddef>

#include "core/explain/catalogue.h"

namespace clearline::cli {

class TerminalProgress {
public:
    explicit TerminalProgress(const Catalogue& words);
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    // Always true: go on.
    bool at(std::size_t done, std::size_t all);

private:
    const Catalogue& words_;
    const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    const bool terminal_;
    std::size_t told_ = 0;  // percent
    bool shown_ = false;
};

}  // namespace clearline::cli
