// Teller: who receives the explanation of a line, sentence by sentence, as a tree. One body of
// code (line_story.h) decides what is said; a Teller decides whether it becomes an Explanation
// (for the window) or text in a buffer (for a million lines). Sentences may be nested: open a
// child before closing its parent, after the parent's words are complete.
#pragma once

#include <string>
#include <string_view>

#include "core/explain/explanation.h"
#include "core/explain/ledger_words.h"

namespace clearline {

class Teller {
public:
    virtual ~Teller() = default;
    // The string to append the sentence to.
    virtual std::string& open(Role role) = 0;
    virtual void close() = 0;
    // Of the sentence opened last, in any order:
    virtual void number(const Number&) {}                         // a number that its words contain
    virtual void restsOn(Status, std::string_view /*source*/) {}  // how sure, and the source's title
    virtual void readFrom(const RecordBook&, RecordIndex, std::uint32_t /*column*/) {}
    virtual void readFrom(const Place&) {}  // of a file that the rulebook names
};

}  // namespace clearline
