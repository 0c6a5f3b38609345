#include "core/export/html_text.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace clearline {

namespace {

constexpr std::pair<std::string_view, char> kNamed[] = {
    {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};

// Quiet on a screen, plain on paper; figures of one width, table heads again on each page.
constexpr std::string_view kLook = R"(
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --pale: #f6f8fa; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --quiet: #a3abb5; --line: #3d444d; --pale: #1f242b; --paper: #15191e; }
}
body { color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
  font: 15px/1.5 "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line);
  font-weight: normal; overflow-wrap: anywhere; }
thead th { font-weight: 600; border-bottom: 2px solid var(--quiet); }
.n { text-align: right; white-space: nowrap; } tr.strong th, tr.strong td { font-weight: 600; }
.quiet { color: var(--quiet); } .warning { border-left: 3px solid; padding-left: .75rem; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--pale);
  padding: .75rem; } ul.steps { list-style: none; padding-left: 1.25rem; } ul.steps > li { margin: .15rem 0; }
figure { margin: 1rem 0; } svg text { font-family: "Noto Sans CJK SC", sans-serif; } svg { width: 100%; height: auto; } footer { color: var(--quiet); margin-top: 2rem; }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt; color: #000; background: #fff; }
  thead { display: table-header-group; } tr, figure, li { break-inside: avoid; } h1, h2, h3, caption { break-after: avoid; }
  nav { display: none; }
}
)";

}  // namespace

void appendHtml(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        const auto* named = std::find_if(std::begin(kNamed), std::end(kNamed),
                                         [&](const auto& each) { return each.second == text[at]; });
        if (named != std::end(kNamed))
            out += named->first;
        else if (letter.length == 0 ||
                 (letter.codePoint < ' ' && letter.codePoint != '\n' && letter.codePoint != '\t') ||
                 (letter.codePoint >= 0x7F && letter.codePoint < 0xA0) || (letter.codePoint & 0xFFFE) == 0xFFFE)
            out += "\uFFFD";
        else
            out += text.substr(at, letter.length);
        at += std::max<std::size_t>(letter.length, 1);
    }
}

std::string htmlEscaped(std::string_view text) {
    std::string out;
    appendHtml(out, text);
    return out;
}

std::string htmlUnescaped(std::string_view html) {
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        const auto* named = std::find_if(std::begin(kNamed), std::end(kNamed),
                                         [&](const auto& each) { return html.substr(at).starts_with(each.first); });
        out += named != std::end(kNamed) ? named->second : html[at];
        at += named != std::end(kNamed) ? named->first.size() : 1;
    }
    return out;
}

std::string_view htmlLanguage(Language language) { return language == Language::Chinese ? "zh-Hans" : "en"; }

void appendHtmlHead(std::string& out, std::string_view title, Language language, std::string_view more) {
    out += "<!DOCTYPE html>\n<html lang=\"";
    out += htmlLanguage(language);
    out +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>";
    appendHtml(out, title);
    out += "</title>\n<style>";
    out += kLook;
    out += more;
    out += "</style>\n</head>\n<body>\n";
}

void appendHtmlEnd(std::string& out) { out += "</body>\n</html>\n"; }

}  // namespace clearline
