#include "core/tables/json_tokens.h"

#include <nlohmann/json.hpp>

#include "core/tables/json_feed.h"

namespace clearline {

namespace {

bool isPartOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

// What the parser calls; false ends the reading.
class Reading {
public:
    Reading(std::string_view text, std::size_t from, JsonTokens& tokens, JsonFault& fault)
        : text_(text), from_(from), taken_(from), tokens_(tokens), fault_(fault) {}

    bool read(std::size_t to) {
        return nlohmann::json::sax_parse(JsonFeed(text_.data() + from_, &taken_), JsonFeed(text_.data() + to, &taken_),
                                         this);
    }

    bool null() { return tokens_.value(RawForm::Blank, {}, written(taken_ - 4, taken_)); }
    bool boolean(bool truth) {
        const std::string_view text = truth ? "true" : "false";
        return tokens_.value(RawForm::Boolean, text, written(taken_ - text.size(), taken_));
    }
    bool number_integer(std::int64_t) { return number(); }
    bool number_unsigned(std::uint64_t) { return number(); }
    bool number_float(double, const std::string&) { return number(); }
    bool string(std::string& text) {
        return tokens_.value(text.empty() ? RawForm::Blank : RawForm::Text, text, quoted(text.size()));
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return tokens_.open(false, taken_ - 1); }
    bool start_array(std::size_t) { return tokens_.open(true, taken_ - 1); }
    bool end_object() { return tokens_.close(taken_); }
    bool end_array() { return tokens_.close(taken_); }
    bool key(std::string& name) { return tokens_.key(name, taken_); }

    bool parse_error(std::size_t position, const std::string& word, const nlohmann::json::exception& error) {
        constexpr int kOutOfRange = 406;
        fault_.at = from_ + jsonFaultAt(text_.substr(from_), position, word);
        fault_.code = "json.syntax";
        if (error.id == kOutOfRange) {
            fault_.code = "json.number-too-large";
            while (fault_.at > from_ && isPartOfNumber(text_[fault_.at - 1])) --fault_.at;
        } else if (std::string_view(error.what()).find("surrogate") != std::string_view::npos) {
            fault_.code = "json.lone-surrogate";
        }
        return false;
    }

private:
    [[nodiscard]] std::string_view written(std::size_t start, std::size_t end) const {
        return text_.substr(start, end - start);
    }
    bool number() {
        // The parser has looked at the letter behind the number, if there is one.
        std::size_t end = taken_;
        if (end > from_ && !isPartOfNumber(text_[end - 1])) --end;
        std::size_t start = end;
        while (start > from_ && isPartOfNumber(text_[start - 1])) --start;
        return tokens_.value(RawForm::Number, written(start, end), written(start, end));
    }
    // The text in quotes that has just been read and says `length` bytes. Mostly it is written as it is meant.
    [[nodiscard]] std::string_view quoted(std::size_t length) const {
        const std::size_t end = taken_ - 1;
        std::size_t start = end >= length ? end - length : 0;
        if (start > from_ && text_[start - 1] == '"' && written(start, end).find('\\') == std::string_view::npos)
            return written(start, end);
        for (start = end; start > from_; --start) {
            if (text_[start - 1] != '"') continue;
            std::size_t slashes = 0;
            while (start - 1 > from_ + slashes && text_[start - 2 - slashes] == '\\') ++slashes;
            if (slashes % 2 == 0) break;
        }
        return written(start, end);
    }

    std::string_view text_;
    std::size_t from_, taken_;
    JsonTokens& tokens_;
    JsonFault& fault_;
};

}  // namespace

bool readJsonTokens(std::string_view text, std::size_t from, std::size_t to, JsonTokens& tokens, JsonFault& fault) {
    return Reading(text, from, tokens, fault).read(to);
}

}  // namespace clearline
