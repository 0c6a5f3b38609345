// HTML as core writes it: texts escaped, one page with its look inside it. Where it sits: under the writers of tables
// and of working papers. Promises: whatever a text holds, it is text on the page; nothing is fetched, nothing runs.
#pragma once

#include <string>
#include <string_view>

#include "core/base/local_text.h"

namespace clearline {

// Of an element or of a quoted attribute. What is no letter (control characters, broken UTF-8) becomes U+FFFD.
void appendHtml(std::string& out, std::string_view text);
[[nodiscard]] std::string htmlEscaped(std::string_view text);
// And what appendHtml wrote, read again.
[[nodiscard]] std::string htmlUnescaped(std::string_view html);

[[nodiscard]] std::string_view htmlLanguage(Language language);  // "zh-Hans"

// From the doctype to <body>, and from </body> to the end. `more`: rules of style beside those of every page.
void appendHtmlHead(std::string& out, std::string_view title, Language language, std::string_view more = {});
void appendHtmlEnd(std::string& out);

}  // namespace clearline
