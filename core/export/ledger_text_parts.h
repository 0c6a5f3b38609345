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
    TextStory(LedgerWords& words, std::string& out) : words_(words), out_(out), story_(words, *this) {}

    // `within`: a line inside an entry, which first says what kind of line it is.
    void write(std::size_t line, bool within);

    std::string& open(Role role) override;
    void close() override;
    void restsOn(Status status, std::string_view source) override;

private:
    void endRow();
    void label(Role role);
    static std::string padded(std::string word);

    LedgerWords& words_;
    std::string& out_;
    LineStory story_;
    std::size_t depth_ = 0;
    bool rowOpen_ = false;
    Status status_ = Status::None;
    std::string source_;
    std::array<std::string, 16> labels_;
    std::array<std::string, 8> statuses_;
};

}  // namespace clearline
