// readJsonTokens: a JSON text as a run of tokens, each with its place and, for numbers and texts, as it is written.
// Where it sits: between nlohmann's parser, which json_tokens.cpp alone includes, and the walk that looks for tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/tables/raw_table.h"

namespace clearline {

class JsonTokens {
public:
    virtual ~JsonTokens() = default;
    // Each gives false to end the reading. Places are offsets into the text.
    virtual bool open(bool list, std::size_t start) = 0;
    virtual bool close(std::size_t end) = 0;
    virtual bool key(std::string_view name, std::size_t end) = 0;
    // `text` is what it says, `written` how it stands in the text, without quotes; a number has both alike, whatever
    // its length. null and an empty text are Blank.
    virtual bool value(RawForm form, std::string_view text, std::string_view written) = 0;
};

// What kept a text from being JSON: a problem's code, and where.
struct JsonFault {
    std::string_view code;  // json.syntax, json.lone-surrogate, json.number-too-large; empty: `tokens` ended it
    std::size_t at = 0;
};

// Reads `text` from one place to another, which hold one JSON value and nothing else. False: not read to its end.
[[nodiscard]] bool readJsonTokens(std::string_view text, std::size_t from, std::size_t to, JsonTokens& tokens,
                                  JsonFault& fault);

}  // namespace clearline
