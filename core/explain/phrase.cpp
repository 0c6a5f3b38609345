#include "core/explain/phrase.h"

#include <algorithm>

namespace clearline {

namespace {

// The place named at `at` ("{7}"), or -1. `length` is that of the whole mark.
int placeAt(std::string_view words, std::size_t at, std::size_t& length) {
    std::size_t end = at + 1;
    int place = 0;
    while (end < words.size() && words[end] >= '0' && words[end] <= '9' && end - at < 4)
        place = place * 10 + (words[end++] - '0');
    if (end == at + 1 || end >= words.size() || words[end] != '}') return -1;
    length = end + 1 - at;
    return place;
}

}  // namespace

Phrase::Phrase(std::string_view words) {
    Piece piece;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t length = 0;
        const int place = words[i] == '{' ? placeAt(words, i, length) : -1;
        if (place < 0) {
            piece.text += words[i++];
            continue;
        }
        piece.place = place;
        pieces_.push_back(std::move(piece));
        piece = Piece{};
        i += length;
    }
    if (!piece.text.empty()) pieces_.push_back(std::move(piece));
}

void Phrase::appendTo(std::string& out, std::initializer_list<std::string_view> args) const {
    for (const Piece& piece : pieces_) {
        out += piece.text;
        if (piece.place >= 0 && static_cast<std::size_t>(piece.place) < args.size()) out += args.begin()[piece.place];
    }
}

void Phrase::appendTo(std::string& out, const std::vector<std::string>& args) const {
    for (const Piece& piece : pieces_) {
        out += piece.text;
        if (piece.place >= 0 && static_cast<std::size_t>(piece.place) < args.size())
            out += args[static_cast<std::size_t>(piece.place)];
    }
}

void Phrase::appendTo(TextBuffer& out, std::initializer_list<std::string_view> args) const {
    fillIn(out, [&](int place) {
        if (static_cast<std::size_t>(place) < args.size()) out += args.begin()[place];
    });
}

std::string Phrase::with(std::initializer_list<std::string_view> args) const {
    std::string out;
    appendTo(out, args);
    return out;
}

std::string_view Phrase::before() const {
    return pieces_.empty() ? std::string_view() : std::string_view(pieces_.front().text);
}

std::string_view Phrase::after() const {
    return pieces_.size() < 2 || pieces_.front().place < 0 ? std::string_view() : std::string_view(pieces_[1].text);
}

std::vector<int> Phrase::places() const {
    std::vector<int> found;
    for (const Piece& piece : pieces_)
        if (piece.place >= 0) found.push_back(piece.place);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace clearline
