// LedgerWords: the words that all lines of one ledger share, looked up once: phrases cut from the
// catalogue, titles of rules and agencies, month names. Where it sits: between a Ledger and
// whoever tells many of its lines (explanations, writers). Keeps references to all it is given;
// not for several threads at once, since it fills itself as it is asked.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/explain/catalogue.h"
#include "core/explain/phrase.h"
#include "core/explain/words.h"
#include "core/ledger/ledger.h"
#include "core/record/record.h"
#include "core/rulebook/kinds.h"

namespace clearline {

class LedgerWords {
public:
    LedgerWords(const Ledger& ledger, const Catalogue& words, const Kinds& kinds);

    [[nodiscard]] const Ledger& ledger() const { return ledger_; }
    [[nodiscard]] const Catalogue& catalogue() const { return words_; }
    [[nodiscard]] const Kinds& kinds() const { return kinds_; }
    [[nodiscard]] Language language() const { return words_.language(); }
    [[nodiscard]] const Phrase& phrase(Word word) {
        const auto& known = phrases_[static_cast<std::size_t>(word)];
        return known ? *known : cut(word);
    }

    // "Running a red light · traffic police · document …0311"; for a line that takes something
    // back, after what happened ("No longer valid: …").
    void appendSentence(std::string& out, const Line& line);
    void appendDate(std::string& out, Date date) { out += dateText(date); }
    // Valid until the next.
    [[nodiscard]] std::string_view dateText(Date date);
    [[nodiscard]] std::string_view ruleTitle(std::size_t rule);
    [[nodiscard]] std::string_view agencyTitle(Symbol agency);
    [[nodiscard]] std::string_view relationTitle(const std::string& kind) const;
    // Title of the kind, or its name as written.
    [[nodiscard]] std::string_view kindTitle(std::string_view kind) const;
    [[nodiscard]] std::string_view sourceTitle(std::string_view key) const;
    [[nodiscard]] std::string_view fieldTitle(Field field);
    // A title as it stands inside a sentence ("Points for a fine": "points for a fine"), or the id.
    [[nodiscard]] std::string insideTitle(const LocalText& title, const std::string& id) const;
    // "2 years", "1 year 6 months".
    [[nodiscard]] std::string periodText(const Period& period) const;
    // What stands in the sentence before and after the record's id, or its document number as
    // shownDocument has it, for a line of `kind` that is the record's own.
    struct Around {
        std::string before, after;
    };
    [[nodiscard]] Around aroundRecord(LineKind kind, std::size_t rule, Symbol agency, bool numbered);
    // A long document number is shown by its last four characters, after an ellipsis.
    struct DocumentShown {
        std::string_view text;
        bool shortened = false;
    };
    [[nodiscard]] static DocumentShown shownDocument(std::string_view document);
    static constexpr std::string_view kEllipsis = "\u2026";

private:
    // What the line says of itself: by its kind, and for what was amended by why.
    [[nodiscard]] Word ownWord(const Line& line) const;
    // "Running a red light · traffic police · document ", for one rule, one agency, and whether the
    // record has a document number.
    struct Piece {
        Symbol agency;
        bool numbered;
        std::string text;
    };
    [[nodiscard]] const Phrase& cut(Word word);
    void appendWhat(std::string& out, const Line& line);
    [[nodiscard]] const std::string& piece(std::size_t rule, Symbol agency, bool numbered);
    struct LongDate {
        std::int32_t day = INT32_MIN;
        std::string text;
    };
    static constexpr std::size_t kDatesKept = 256;  // a power of two

    const Ledger& ledger_;
    const Catalogue& words_;
    const Kinds& kinds_;
    std::array<std::optional<Phrase>, kWordCount> phrases_;
    std::vector<std::string> rules_;
    std::vector<std::vector<Piece>> pieces_;
    std::vector<LongDate> dates_;
    std::unordered_map<Symbol, std::string> agencies_;
    std::array<std::string, 13> months_;
    std::array<std::string, kFieldCount> fields_;
};

}  // namespace clearline
