// HiddenFields: which hidden fields of a bundle what is worked out of it may hang on. Where it sits: under
// bundle_check.h, which takes a difference that they may have brought about for nothing checked, and any other for one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/bundle/bundle.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

class HiddenFields {
public:
    explicit HiddenFields(const Bundle& bundle);

    // All are told as "records.amount, subjects.kind"; blank: none.
    // On which ledgers may hang: those that every ledger reads, and those that the rulebook names.
    [[nodiscard]] std::string inLedgers(const Rulebook& book) const;
    // Those, and what sentences name besides.
    [[nodiscard]] std::string inSentences(const Rulebook& book) const;
    // Without which a record cannot be told from others, or cannot be read.
    [[nodiscard]] std::string losingRecords() const;
    // Cells of that record: a correction fixes all of them. Of all records of that subject.
    [[nodiscard]] std::string ofRecord(std::string_view id, std::string_view version) const;
    [[nodiscard]] std::string ofSubject(std::string_view subject) const;

private:
    struct Field {
        std::string table, name;
        bool masked = false;  // something stands in its place
    };
    template <class Which>
    [[nodiscard]] std::string those(const Which& which) const;
    template <class Which>
    [[nodiscard]] std::string cells(const Which& which) const;

    const Bundle& bundle_;
    std::vector<Field> fields_;
};

}  // namespace clearline
