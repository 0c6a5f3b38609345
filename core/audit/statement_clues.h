// StatementClues: what the lines of a statement tell of the record each rests on: a record or document that it names,
// and a rule whose title its item is. Found for all lines in one pass over the ledger. Private to audit/.
#pragma once

#include <map>
#include <string>

#include "core/audit/statement_pairing.h"

namespace clearline {

class StatementClues {
public:
    StatementClues(const StatementMatch& match, const std::vector<LedgerEntry>& entries);

    struct Name {
        enum class Is : std::uint8_t { Nothing, Known, Unknown } is = Is::Nothing;
        std::vector<std::uint32_t> entries;   // of the records that it names
        std::optional<std::uint32_t> silent;  // into the ledger's
    };
    [[nodiscard]] const Name& name(std::size_t line) const { return names_[line]; }
    [[nodiscard]] bool names(std::size_t line, std::uint32_t entry) const;

    // Whether the item is the title of any rule; and of the entry's.
    [[nodiscard]] bool itemKnown(std::size_t line) const { return !items_[line]->empty(); }
    [[nodiscard]] bool itemFits(std::size_t line, const LedgerEntry& entry) const {
        return itemKnown(line) && entry.rule && (*items_[line])[*entry.rule];
    }

private:
    void findNames(const StatementMatch& match, const std::vector<LedgerEntry>& entries);
    void findItems(const StatementMatch& match);

    std::vector<Name> names_;
    std::map<std::string, std::vector<bool>> rulesOf_;  // by folded item: by rule; empty where it is no rule's title
    std::vector<const std::vector<bool>*> items_;       // by line
};

}  // namespace clearline
