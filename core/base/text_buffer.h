// TextBuffer: characters on their way out, appended piece by piece. Like a std::string that only
// grows at its end, but with the appending inline, since the story of a ledger is a hundred short
// pieces a line. Keeps its room when cleared.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>

namespace clearline {

class TextBuffer {
public:
    TextBuffer() = default;
    TextBuffer(const TextBuffer&) = delete;
    TextBuffer& operator=(const TextBuffer&) = delete;

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::string_view view(std::size_t from = 0) const { return {text_.get() + from, size_ - from}; }
    void clear() { size_ = 0; }

    [[gnu::always_inline]] TextBuffer& operator+=(std::string_view piece) {
        copy(room(piece.size()), piece.data(), piece.size());
        size_ += piece.size();
        return *this;
    }
    [[gnu::always_inline]] TextBuffer& operator+=(char c) {
        *room(1) = c;
        ++size_;
        return *this;
    }
    void pad(std::size_t count) {
        if (count == 0) return;
        std::memset(room(count), ' ', count);
        size_ += count;
    }
    // Where up to `most` characters may be written; tookUpTo() says where they end.
    [[nodiscard]] [[gnu::always_inline]] char* room(std::size_t most) {
        if (room_ - size_ < most) [[unlikely]]
            grow(most);
        return text_.get() + size_;
    }
    void tookUpTo(const char* end) { size_ = static_cast<std::size_t>(end - text_.get()); }

private:
    // Most pieces are a few words: two moves that may overlap, without a call.
    [[gnu::always_inline]] static void copy(char* to, const char* from, std::size_t count) {
        constexpr std::size_t kWord = 8, kShort = 16, kMedium = 32;
        if (count > kMedium) {
            std::memcpy(to, from, count);
        } else if (count >= kShort) {
            ends<kShort>(to, from, count);
        } else if (count >= kWord) {
            ends<kWord>(to, from, count);
        } else if (count >= 4) {
            ends<4>(to, from, count);
        } else if (count >= 2) {
            ends<2>(to, from, count);
        } else if (count == 1) {
            *to = *from;
        }
    }
    template <std::size_t kSize>
    [[gnu::always_inline]] static void ends(char* to, const char* from, std::size_t count) {
        char first[kSize], last[kSize];
        std::memcpy(first, from, kSize);
        std::memcpy(last, from + count - kSize, kSize);
        std::memcpy(to, first, kSize);
        std::memcpy(to + count - kSize, last, kSize);
    }
    [[gnu::noinline]] void grow(std::size_t more) {
        constexpr std::size_t kLeast = 4096;
        const std::size_t wanted = (size_ + more) * 2 > kLeast ? (size_ + more) * 2 : kLeast;
        auto wider = std::make_unique_for_overwrite<char[]>(wanted);
        if (size_ > 0) std::memcpy(wider.get(), text_.get(), size_);
        text_ = std::move(wider);
        room_ = wanted;
    }

    std::unique_ptr<char[]> text_;
    std::size_t size_ = 0, room_ = 0;
};

}  // namespace clearline
