// The parts of a ledger as text around its rows: the head, the story beneath a line, and the end.
// Private to export/.
#pragma once

#include <array>

#include "core/explain/line_story.h"
#include "core/export/buffered_sink.h"

namespace clearline {

// Who, which rulebook, as of and known on which day.
void writeTextHead(LedgerWords& words, std::string& out);
// Score, thresholds, standings, what gave nothing, the authority's readings.
void writeTextEnd(LedgerWords& words, BufferedSink& buffer);

// The sentences of one line, each after its label; nested ones further in.
class TextStory final : public Teller {
public:
    TextStory(LedgerWords& words, std::string& out);

    // `within`: a line inside an entry, which first says what kind of line it is.
    void write(std::size_t line, bool within);

    TextBuffer& open(Role role) override;
    void close() override;
    void restsOn(Status status, std::string_view source) override;

private:
    void endRow();
    [[nodiscard]] std::string_view lineKind(LineKind kind);
    static std::string padded(std::string word);

    LedgerWords& words_;
    std::string& out_;
    TextBuffer text_;  // of one line
    LineStory story_;
    std::size_t depth_ = 0;
    bool rowOpen_ = false;
    Status status_ = Status::None;
    std::string_view source_;
    std::array<std::string, 16> labels_;   // by role, with the indentation of an outer sentence
    std::array<std::string, 8> statuses_;  // by status: "  [assumed"
    std::array<std::string, 16> kinds_;    // by kind of line
};

}  // namespace clearline
