// LineStory: what is said beneath one line, part by part, taken from the line, its steps and the
// rulebook. One object serves a whole ledger, line after line: sentences that many lines share are
// worded once and copied. Private to explain/.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/explain/kept_sentences.h"
#include "core/explain/step_text.h"
#include "core/explain/story_marks.h"
#include "core/explain/teller.h"
#include "core/ledger/step_reader.h"

namespace clearline {

class LineStory {
public:
    LineStory(LedgerWords& words, Teller& out);

    // `line` is the ledger's line `index`.
    // Notes in `marks`, if there are any, what would be different in the story of a line like it.
    void tell(std::size_t index, const Line& line, StoryMarks* marks = nullptr);
    // The steps of the line told last.
    [[nodiscard]] std::span<const Step> steps() const { return steps_; }
    [[nodiscard]] const EntryNumbers* numbers(std::size_t entry) { return reader_.numbers(entry); }

    // For stories told again: of what record the sentences are, then those that stand in the holes.
    void lookAt(const EntryRow& row, std::uint32_t contribution);
    [[nodiscard]] std::string_view countedWords();
    [[nodiscard]] std::string_view untilWords();
    // Empty if the line `index` crossed no threshold.
    [[nodiscard]] std::string_view crossedWords(std::size_t index);
    [[nodiscard]] std::string_view dayBeforeWords() { return words_.dateText(Date::ofDays(line_->date.days() - 1)); }
    // Which of the values of its parameter gives the points: part of what the sentences depend on.
    [[nodiscard]] std::int64_t valueVersion() const;

private:
    // line_story_because.cpp
    void because();
    void becauseOpening();
    void becauseCounted();
    void becauseValue(TextBuffer& out);
    void valueSentence(TextBuffer& out, const Number& points, const DatedValue* version);
    [[nodiscard]] const DatedValue* parameterValue() const;
    void fact(std::string_view name, const Value& value);
    void becauseChanged();
    void matchedRows(const DatedTable& version, std::size_t end);
    void arithmetic(std::size_t first, std::size_t last);
    // line_story_effect.cpp
    [[nodiscard]] std::string told(const Number& number);
    [[nodiscard]] const Step* stepWith(std::string_view input) const;
    void say(TextBuffer& out, std::string_view key, const std::vector<std::string>& args);
    void note(std::string_view key, const std::vector<std::string>& args);
    void becauseEffect();
    void becauseStanding(TextBuffer& out, const Effect& effect);
    void becauseSet(TextBuffer& out, const Effect& effect);
    void becauseTotal(TextBuffer& out);
    void becauseSpent(TextBuffer& out);
    void becauseHeld();
    void modifiers();
    // line_story_edited.cpp
    void edited();
    // line_story_limit.cpp
    void becauseLimit();
    void becauseRounding(TextBuffer& out);
    void roundingBefore(TextBuffer& out);
    void limits(TextBuffer& out, const Value& low, const Value& high);
    // line_story_dates.cpp
    void counted();
    void until();
    void decisive();
    void decisiveElse();
    [[nodiscard]] std::string_view decisiveKey() const;
    [[nodiscard]] std::string readBy(std::size_t table) const;
    [[nodiscard]] Date lawDay() const;
    [[nodiscard]] std::optional<Period> validity();
    [[nodiscard]] Word startReason() const;
    [[nodiscard]] std::string_view startKey() const;
    // line_story_score.cpp
    void sums();
    void score();
    void crossed();
    void tellCrossings(TextBuffer& out, const std::vector<Crossing>& crossings);
    void source();

    // Appends and notes that the sentence contains it.
    void plain(TextBuffer& out, const Number& number);
    void signedly(TextBuffer& out, const Number& number);
    // "689 − 15 = 674"
    void sum(TextBuffer& out, const Number& before, const Number& change, const Number& after);
    // Words that are the same whenever `key` is. Whoever wants to know the numbers in them is told anew.
    template <class Tell>
    void keptWords(TextBuffer& out, const SentenceKey& key, const Tell& tell) {
        StoryMarks* const marks = std::exchange(marks_, nullptr);
        if (out_.notesNumbers())
            tell(out);
        else
            out += kept_.words(key, tell);
        marks_ = marks;
    }
    void mark(const TextBuffer& out, std::size_t from, StoryHole hole, const Number* number = nullptr) {
        if (marks_) marks_->push_back({from, out.size(), hole, number});
    }
    // What stands in a hole, and a note of it.
    void inHole(TextBuffer& out, StoryHole hole, std::string_view words) {
        const std::size_t from = out.size();
        out += words;
        mark(out, from, hole);
    }
    [[nodiscard]] const Record record() const { return Record(*ledger_.input().records, *line_->record); }
    [[nodiscard]] const Rule& rule() const { return rulebook_.rules[*line_->rule]; }
    [[nodiscard]] std::string_view title(const LocalText& text, const std::string& id) const {
        return text.empty() ? id : std::string_view(text.in(words_.language()));
    }
    // The step that adds to the line's characteristic; those before it made the points. The number
    // of steps if there is none.
    [[nodiscard]] std::size_t valueEnd() const;

    LedgerWords& words_;
    const Ledger& ledger_;
    const Rulebook& rulebook_;
    Teller& out_;
    std::size_t index_ = 0;
    const Line* line_ = nullptr;
    const Contribution* contribution_ = nullptr;  // of the line, if it has one
    StepReader reader_;
    std::span<const Step> steps_;
    StepWords stepWords_;
    StoryMarks* marks_ = nullptr;
    Line lookedAt_;
    TextBuffer crossedWords_;
    std::map<std::string_view, std::string> decisiveWords_;  // by key
    std::size_t valueEnd_ = 0;
    KeptSentences kept_;
    struct Validity {
        bool known = false;
        std::optional<Period> period;
    };
    std::vector<Validity> validities_;     // by rule, where it is the same for all its records
    std::vector<std::string> partTitles_;  // by characteristic, as inside a sentence
};

}  // namespace clearline
