// BufferedSink: one big string in front of a Sink. Writers append to text(), then call rowDone(),
// which hands the bytes on once there are enough of them. Whatever is left goes out at the end.
#pragma once

#include <string>

#include "core/export/ledger_writers.h"

namespace clearline {

class BufferedSink {
public:
    explicit BufferedSink(const Sink& out) : out_(out) { text_.reserve(kEnough + kEnough / 4); }
    ~BufferedSink() { flush(); }
    BufferedSink(const BufferedSink&) = delete;
    BufferedSink& operator=(const BufferedSink&) = delete;

    [[nodiscard]] std::string& text() { return text_; }
    void rowDone() {
        if (text_.size() >= kEnough) flush();
    }
    void flush() {
        if (!text_.empty()) out_(text_);
        text_.clear();
    }

private:
    static constexpr std::size_t kEnough = std::size_t{64} * 1024;
    const Sink& out_;
    std::string text_;
};

}  // namespace clearline
