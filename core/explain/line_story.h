// LineStory: what is said beneath one line, part by part, taken from the line, its steps and the
// rulebook. One object serves a whole ledger, line after line. Private to explain/.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/explain/teller.h"
#include "core/ledger/step_reader.h"

namespace clearline {

class LineStory {
public:
    LineStory(LedgerWords& words, Teller& out)
        : words_(words), ledger_(words.ledger()), rulebook_(ledger_.rulebook()), out_(out), reader_(ledger_) {}

    void tell(std::size_t line);

private:
    // line_story_because.cpp
    void because();
    void becauseOpening();
    void becauseCounted();
    void becauseChanged();
    void becauseLimit();
    void roundingBefore(std::string& out);
    void becauseValue(std::string& out);
    void fact(std::string_view name, const Value& value);
    void matchedRows(const DatedTable& version, std::size_t end);
    void arithmetic(std::size_t first, std::size_t last);
    // line_story_dates.cpp
    void counted();
    void until();
    void decisive();
    [[nodiscard]] std::string readBy(std::size_t table) const;
    [[nodiscard]] Date lawDay() const;
    [[nodiscard]] std::optional<Period> validity() const;
    [[nodiscard]] std::string validityText();
    [[nodiscard]] Word startReason() const;
    // line_story_score.cpp
    void sums();
    void score();
    void crossed();
    void source();

    // Appends and notes that the sentence contains it.
    void plain(std::string& out, const Number& number);
    void signedly(std::string& out, const Number& number);
    void limits(std::string& out, const Value& low, const Value& high);
    // "689 − 15 = 674"
    void sum(std::string& out, const Number& before, const Number& change, const Number& after);
    [[nodiscard]] const Record record() const { return Record(*ledger_.input().records, *line_.record); }
    [[nodiscard]] const Rule& rule() const { return rulebook_.rules[*line_.rule]; }
    [[nodiscard]] const Contribution& contribution() const { return ledger_.contributions()[*line_.contribution]; }
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
    Line line_;
    StepReader reader_;
    std::span<const Step> steps_;
    std::string scratch_;
    std::vector<std::string> validities_;  // by rule, where it is the same for all its records
};

}  // namespace clearline
