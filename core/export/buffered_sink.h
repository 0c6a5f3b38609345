// BufferedSink: one big block in front of a Sink. Writers append to text(), then call rowDone(),
// which hands the bytes on once there are enough of them; or, for rows by the million, write into
// room() and say with took() how far they came. Whatever is left goes out at the end.
#pragma once

#include <memory>
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

    // Where at least `most` (up to 16 KiB) bytes can be written, in the order of calls: what stands in text() comes
    // before.
    [[nodiscard]] char* room(std::size_t most) {
        if (!text_.empty() || !block_ || taken_ + most > kEnough) makeRoom();
        return block_.get() + taken_;
    }
    void took(const char* end) { taken_ = static_cast<std::size_t>(end - block_.get()); }
    // Between rows written into room().
    void append(std::string_view text) {
        handOn();
        text_.append(text);
        rowDone();
    }

    void flush() {
        handOn();
        if (!text_.empty()) out_(text_);
        text_.clear();
    }

private:
    static constexpr std::size_t kEnough = std::size_t{64} * 1024;
    void handOn() {
        if (taken_ > 0) out_({block_.get(), taken_});
        taken_ = 0;
    }
    void makeRoom() {
        flush();
        if (!block_) block_.reset(new char[kEnough]);
    }
    const Sink& out_;
    std::string text_;
    std::unique_ptr<char[]> block_;  // before text_ if both hold something
    std::size_t taken_ = 0;
};

}  // namespace clearline
