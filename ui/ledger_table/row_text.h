// RowText: the words of a ledger's rows, made when asked for, and whether a row has the words that
// somebody looks for. Keeps alive all that it reads.
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/explain/ledger_words.h"

namespace clearline {

class RowText {
public:
    RowText(std::shared_ptr<const Ledger> ledger, std::shared_ptr<const Catalogue> words,
            std::shared_ptr<const Kinds> kinds);

    [[nodiscard]] QString sentence(const Line& line);
    // Every word of an entry's row and of the lines beneath, in lower case, parted by line ends.
    void gather(std::size_t entry, std::string& out);
    // All of `needles` are somewhere in it. Needles are in lower case.
    [[nodiscard]] bool has(std::size_t entry, const std::vector<std::string>& needles);

private:
    std::shared_ptr<const Ledger> ledger_;
    std::shared_ptr<const Catalogue> catalogue_;
    std::shared_ptr<const Kinds> kinds_;
    LedgerWords words_;
    std::string buffer_;
    std::string statusWords_[5];
    std::size_t nextEntry_ = 0, nextLine_ = 0;  // where the next entry begins, for whoever walks them all
};

// The words somebody typed, each to be found; none if there is nothing but spaces.
[[nodiscard]] std::vector<std::string> needlesOf(const QString& typed);

}  // namespace clearline
