// Teller: who receives the explanation of a line, sentence by sentence, as a tree. One body of
// code (line_story.h) decides what is said; a Teller decides whether it becomes an Explanation
// (for the window) or text in a buffer (for a million lines). Sentences may be nested: open a
// child before closing its parent, after the parent's words are complete.
#pragma once

#include <string_view>

#include "core/base/text_buffer.h"
#include "core/explain/explanation.h"
#include "core/explain/ledger_words.h"

namespace clearline {

class Teller {
public:
    virtual ~Teller() = default;
    // Where to append the sentence.
    virtual TextBuffer& open(Role role) = 0;
    virtual void close() = 0;
    // Of the sentence opened last, in any order:
    void number(const Number& told) {
        if (notesNumbers_) note(told);
    }
    virtual void restsOn(Status, std::string_view /*source*/) {
    }  // how sure, and the source's title, there until the line is told
    virtual void readFrom(const RecordBook&, RecordIndex, std::uint32_t /*column*/) {}
    virtual void readFrom(const Place&) {}  // of a file that the rulebook names
    [[nodiscard]] bool notesNumbers() const { return notesNumbers_; }

protected:
    explicit Teller(bool notesNumbers) : notesNumbers_(notesNumbers) {}
    virtual void note(const Number&) {}  // a number that the words contain

private:
    const bool notesNumbers_;
};

}  // namespace clearline
