// PlainTextRows: the rows of a ledger as text, written by the million. Rows of one ledger are made
// of few different pieces (a day, a change, a balance, a rule and an agency), so each piece is put
// into words once and copied from then on. The words themselves are those of the row writer that
// it is given, which also writes every row that is not of the common kind. Private to export/.
#pragma once

#include <functional>

#include "core/explain/ledger_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/story_shapes.h"

namespace clearline {

// What writes one row in full: number, day, points, balance, sentence, what moved it otherwise.
class TextRowParts {
public:
    virtual ~TextRowParts() = default;
    // "     −15  → ", the column of the points.
    virtual void appendPoints(std::string& out, const Points& delta) = 0;
    // "674    ", the column of the balance.
    virtual void appendBalance(std::string& out, const Points& balance) = 0;
    // " (cap: +3 applied)", from the kinds in EntryRow::others.
    virtual void appendApplied(std::string& out, std::uint32_t others, const Points& applied) = 0;
    // The whole row with its line feed.
    virtual void appendRow(std::string& out, const EntryRow& row) = 0;
    // The story beneath it, line after line.
    virtual void appendStory(std::string& out, const EntryRow& row) = 0;
};

// With the stories beneath the rows, where `shapes` are given.
void writePlainTextRows(LedgerWords& words, TextRowParts& parts, BufferedSink& buffer, StoryShapes* shapes);

}  // namespace clearline
