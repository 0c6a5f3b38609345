// XmlFeed: an XML text as a run of starts, texts and ends with their places. Where it sits: between expat, which
// xml_feed.cpp alone includes, and the walkers that look for rows. Promises: a document type is refused where it
// begins, nothing outside of the text is read, and depth and the length of a single tag are limited.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/problem_list.h"
#include "core/base/progress.h"
#include "core/tables/table_form.h"

namespace clearline {

struct XmlAttributeText {
    std::string_view name;  // without its prefix
    std::string_view value;
};

class XmlTags {
public:
    virtual ~XmlTags() = default;
    // `start`: where the tag begins; `inside`: where it has ended. `name` without its prefix; declarations of
    // namespaces are no attributes, nor is what speaks of schemas.
    virtual void start(std::string_view name, const std::vector<XmlAttributeText>& attributes, std::size_t start,
                       std::size_t inside) = 0;
    // Of the element that is open, in pieces; references and CDATA sections are resolved.
    virtual void text(std::string_view piece) = 0;
    // `inside`: where the end tag begins; `end`: where it has ended.
    virtual void end(std::size_t inside, std::size_t end) = 0;
};

inline constexpr std::size_t kLongestTag = std::size_t{1} << 20;

// `text` is UTF-8 whatever its declaration says. Stops at the first Fatal problem, also one that `tags` adds. Problems:
// xml.syntax, xml.tag-too-long, table.doctype, table.too-deep, read.cancelled; rows and columns of places are lines and
// characters.
void feedXml(std::string_view text, XmlTags& tags, const TableLimits& limits, ProblemList& problems,
             Progress& progress);

}  // namespace clearline
