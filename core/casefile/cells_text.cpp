#include "core/casefile/cells_text.h"

namespace clearline {
namespace {

constexpr char kHex[] = "0123456789abcdef";

bool isPlain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

int hexDigit(char c) {
    for (int digit = 0; digit < 16; ++digit)
        if (kHex[digit] == c) return digit;
    return -1;
}

// One text after its opening quote; `at` ends after its closing one.
class CellReader {
public:
    CellReader(std::string_view json, StoredCells& into) : json_(json), into_(into) {}

    bool read() {
        // So that no text moves while views of it are kept.
        into_.cells.clear();
        into_.written.clear();
        into_.written.reserve(json_.size());
        if (!take('[')) return false;
        if (take(']')) return atEnd();
        do {
            if (!cell()) return false;
        } while (take(','));
        return take(']') && atEnd();
    }

private:
    [[nodiscard]] bool atEnd() const { return at_ == json_.size(); }
    bool take(char c) {
        if (at_ >= json_.size() || json_[at_] != c) return false;
        ++at_;
        return true;
    }
    bool cell() {
        if (json_.substr(at_, 4) == "null") {
            at_ += 4;
            into_.cells.push_back({{}, true});
            return true;
        }
        if (!take('"')) return false;
        const std::size_t start = at_;
        while (at_ < json_.size() && isPlain(json_[at_])) ++at_;
        if (take('"')) {
            into_.cells.push_back({json_.substr(start, at_ - 1 - start), false});
            return true;
        }
        return escaped(start);
    }
    bool escaped(std::size_t start) {
        const std::size_t begin = into_.written.size();
        into_.written += json_.substr(start, at_ - start);
        while (at_ < json_.size()) {
            const char c = json_[at_];
            if (isPlain(c)) {
                into_.written += c;
                ++at_;
            } else if (c == '"') {
                ++at_;
                into_.cells.push_back({std::string_view(into_.written).substr(begin), false});
                return true;
            } else if (!escape()) {
                return false;
            }
        }
        return false;
    }
    bool escape() {
        if (!take('\\') || at_ >= json_.size()) return false;
        const char c = json_[at_++];
        if (c == '"' || c == '\\') {
            into_.written += c;
            return true;
        }
        if (c != 'u' || json_.substr(at_, 2) != "00" || at_ + 4 > json_.size()) return false;
        const int high = hexDigit(json_[at_ + 2]), low = hexDigit(json_[at_ + 3]);
        if (high < 0 || high > 1 || low < 0) return false;
        into_.written += static_cast<char>(high * 16 + low);
        at_ += 4;
        return true;
    }

    std::string_view json_;
    StoredCells& into_;
    std::size_t at_ = 0;
};

}  // namespace

void appendCell(std::string& json, std::string_view text) {
    json += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isPlain(text[i])) continue;
        json += text.substr(from, i - from);
        from = i + 1;
        json += '\\';
        if (text[i] == '"' || text[i] == '\\') {
            json += text[i];
        } else {
            const auto byte = static_cast<unsigned char>(text[i]);
            json += "u00";
            json += kHex[byte >> 4];
            json += kHex[byte & 15];
        }
    }
    json += text.substr(from);
    json += '"';
}

bool readCells(std::string_view json, StoredCells& into) { return CellReader(json, into).read(); }

}  // namespace clearline
