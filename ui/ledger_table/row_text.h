// RowText: the words of a ledger's rows, made when asked for, and whether a row has the words that
// somebody looks for. Keeps alive all that it reads.
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/explain/ledger_words.h"

namespace clearline {

// The words somebody typed, each to be found, whatever their case.
struct Needles {
    std::vector<std::string> words;
    bool wide = false;  // some have a case beyond A to Z: rows are folded as a whole, which takes longer

    [[nodiscard]] bool empty() const { return words.empty(); }  // nothing but spaces was typed
};
[[nodiscard]] Needles needlesOf(const QString& typed);

class RowText {
public:
    RowText(std::shared_ptr<const Ledger> ledger, std::shared_ptr<const Catalogue> words,
            std::shared_ptr<const Kinds> kinds);

    [[nodiscard]] QString sentence(const Line& line);
    // All of `needles` are somewhere in an entry's row or the lines beneath.
    [[nodiscard]] bool has(std::size_t entry, const Needles& needles);

private:
    // Every word of an entry's row and of the lines beneath, parted by line ends.
    void gather(std::size_t entry, std::string& out);

    std::shared_ptr<const Ledger> ledger_;
    std::shared_ptr<const Catalogue> catalogue_;
    std::shared_ptr<const Kinds> kinds_;
    LedgerWords words_;
    std::string buffer_;
    std::string statusWords_[5];
    std::size_t nextEntry_ = 0, nextLine_ = 0;  // where the next entry begins, for whoever walks them all
};

}  // namespace clearline
