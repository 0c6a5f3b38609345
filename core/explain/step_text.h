// A Step in one line: "record.amount (800) × 2 = 1600", or 查表(traffic_fine (-20)) = −20. What the program
// itself named is told in the reader's words; names of records, rulebooks and formulas stay as written.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/text_buffer.h"
#include "core/explain/catalogue.h"
#include "core/explain/story_marks.h"
#include "core/formula/step.h"

namespace clearline {

// The catalogue's words for operations and for the quantities of a ledger, where they differ from the names that
// steps carry (which are the English words, and what JSON writes in every language).
class StepWords {
public:
    StepWords() = default;  // the names themselves
    explicit StepWords(const Catalogue& words);
    [[nodiscard]] std::string_view operation(std::string_view op) const;
    [[nodiscard]] std::string_view input(const StepInput& input) const;
    // All that have words of their own: keys of the catalogues.
    [[nodiscard]] static std::vector<std::string> keys();

private:
    using Words = std::map<std::string, std::string, std::less<>>;
    Words operations_, quantities_;
};

// Notes in `marks`, if there are any, where its numbers stand.
void appendStep(TextBuffer& out, const Step& step, const StepWords& words, StoryMarks* marks = nullptr);
[[nodiscard]] std::string stepText(const Step& step, const StepWords& words = {});
// A value as a reader writes it: numbers with a true minus, all else as FEEL writes it.
void appendValue(TextBuffer& out, const Value& value);

}  // namespace clearline
