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
void writeTextEnd(LedgerWords& words, const WriteOptions& options, BufferedSink& buffer);

// The sentences of one line, each after its label; nested ones further in.
class TextStory final : public Teller {
public:
    explicit TextStory(LedgerWords& words);

    // `line` is the ledger's line `index`; `within`: inside an entry, where it first says what kind it is.
    void write(std::string& out, std::size_t index, const Line& line, bool within);

    // The same in two steps, for whoever wants to read it first: line after line, and what was told so far.
    void tell(std::size_t index, const Line& line, bool within, StoryMarks* marks = nullptr);
    [[nodiscard]] std::string_view told() const { return text_.view(); }
    void clear() { text_.clear(); }
    [[nodiscard]] LineStory& lines() { return story_; }

    TextBuffer& open(Role role) override;
    void close() override;
    void restsOn(Status status, std::string_view source) override;

private:
    using Labels = std::array<std::string, 16>;  // by role
    void makeLabel(Role role, std::string& label) const;
    void endRow() {
        if (status_ != Status::None) appendStatus();
        text_ += '\n';
        rowOpen_ = false;
    }
    void appendStatus();
    [[nodiscard]] std::string_view lineKind(LineKind kind);
    static std::string padded(std::string word);

    LedgerWords& words_;
    TextBuffer text_;  // of one line, or a few
    LineStory story_;
    std::size_t depth_ = 0;
    bool rowOpen_ = false;
    Status status_ = Status::None;
    std::string_view source_;
    std::vector<Labels> labels_;           // by depth
    std::array<std::string, 8> statuses_;  // by status: "  [assumed"
    std::array<std::string, 16> kinds_;    // by kind of line
};

}  // namespace clearline
