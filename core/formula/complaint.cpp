#include "core/formula/complaint.h"

#include <algorithm>

#include "core/formula/characters.h"

namespace clearline {

namespace {

constexpr std::size_t kExcerptWidth = 72;

std::size_t lineStart(std::string_view text, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

// Steps from one text to the other: insert, drop, replace, swap neighbours.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> older, old(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) old[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({old[j] + 1, now[j - 1] + 1, old[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], older[j - 2] + 1);
        }
        older = old;
        old = now;
    }
    return old[b.size()];
}

}  // namespace

Place SourceText::placeAt(std::size_t offset) const {
    offset = std::min(offset, text.size());
    const auto line =
        static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
    const std::size_t start = lineStart(text, offset);
    const auto column =
        static_cast<std::uint32_t>(characterCount(std::string_view(text).substr(start, offset - start)));
    Place place = origin;
    place.row = std::max(origin.row, 1u) + line;
    place.column = line == 0 ? std::max(origin.column, 1u) + column : column + 1;
    return place;
}

std::string SourceText::excerptAt(std::size_t offset) const {
    offset = std::min(offset, text.size());
    const std::size_t start = lineStart(text, offset);
    const std::size_t stop = std::min(text.find('\n', offset), text.size());
    std::u32string before = charactersOf(std::string_view(text).substr(start, offset - start));
    std::u32string after = charactersOf(std::string_view(text).substr(offset, stop - offset));
    if (before.size() + after.size() > kExcerptWidth) {
        if (after.size() > kExcerptWidth / 2) after = after.substr(0, kExcerptWidth / 2) + U"…";
        if (before.size() > kExcerptWidth / 2) before = U"…" + before.substr(before.size() - kExcerptWidth / 2);
    }
    for (std::u32string* part : {&before, &after})
        for (char32_t& code : *part)
            if (code < 32) code = ' ';
    std::size_t width = 0;
    for (const char32_t code : before) width += isWide(code) ? 2 : 1;
    return textOf(before) + textOf(after) + "\n" + std::string(width, ' ') + "^";
}

Problem complain(const SourceText& source, std::string code, std::size_t offset, std::vector<std::string> args) {
    args.push_back(source.excerptAt(offset));
    return Problem{std::move(code), Severity::Error, source.placeAt(offset), std::move(args)};
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates) {
    const auto plain = [](std::string_view text) {
        std::u32string folded = charactersOf(text.substr(0, 200));
        for (char32_t& code : folded) code = code == '-' || code == ' ' ? U'_' : lowerCase(code);
        return folded;
    };
    const std::u32string wanted = plain(name);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string nearest = "—";
    for (const std::string& candidate : candidates) {
        const std::u32string other = plain(candidate);
        const std::size_t gap =
            other.size() > wanted.size() ? other.size() - wanted.size() : wanted.size() - other.size();
        if (candidate == name || gap >= best) continue;
        const std::size_t steps = distance(wanted, other);
        if (steps < best && steps < std::max(wanted.size(), other.size())) {
            best = steps;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == limit) return std::string(text.substr(0, at)) + "…";
        const Character c = characterAt(text, at);
        at += c.size ? c.size : 1;
    }
    return std::string(text);
}

}  // namespace clearline
