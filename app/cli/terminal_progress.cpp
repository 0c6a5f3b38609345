#include "app/cli/terminal_progress.h"

#include <unistd.h>

#include <cstdio>

namespace clearline::cli {

TerminalProgress::TerminalProgress(const Catalogue& words) : words_(words), terminal_(isatty(STDERR_FILENO) != 0) {}

TerminalProgress::~TerminalProgress() {
    if (shown_) std::fputs("\r\033[K", stderr);
}

bool TerminalProgress::at(std::size_t done, std::size_t all) {
    const std::size_t percent = all == 0 ? 0 : done * 100 / all;
    if (!terminal_ || percent == told_ || std::chrono::steady_clock::now() - begun_ < std::chrono::seconds(1))
        return true;
    told_ = percent;
    shown_ = true;
    std::fputs(("\r\033[K" + words_.text("progress.percent", {std::to_string(percent)})).c_str(), stderr);
    std::fflush(stderr);
    return true;
}

}  // namespace clearline::cli
