// Phrase: one sentence of a catalogue, cut once at its places {0}, {1}…, so that filling it for
// each of a million lines is only appending. Where it sits: beside Catalogue, for whoever fills
// the same words many times. A place without an argument shows nothing.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text_buffer.h"

namespace clearline {

class Phrase {
public:
    Phrase() = default;
    explicit Phrase(std::string_view words);

    void appendTo(std::string& out, std::initializer_list<std::string_view> args = {}) const;
    void appendTo(std::string& out, const std::vector<std::string>& args) const;
    void appendTo(TextBuffer& out, std::initializer_list<std::string_view> args = {}) const;
    // `fill` appends the argument of the place it is given, straight into `out`.
    template <class Fill>
    void fillIn(TextBuffer& out, const Fill& fill) const {
        for (const Piece& piece : pieces_) {
            out += piece.text;
            if (piece.place >= 0) fill(piece.place);
        }
    }
    [[nodiscard]] std::string with(std::initializer_list<std::string_view> args) const;
    // What stands before and after {0}, for a writer that appends the middle itself.
    [[nodiscard]] std::string_view before() const;
    [[nodiscard]] std::string_view after() const;
    // The places named, each once, ascending.
    [[nodiscard]] std::vector<int> places() const;

private:
    struct Piece {
        std::string text;
        int place = -1;
    };  // the text, then the argument of that place
    std::vector<Piece> pieces_;
};

}  // namespace clearline
