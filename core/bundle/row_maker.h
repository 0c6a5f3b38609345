// RowMaker: makes the rows of a bundle field by field. Where it sits: under make_bundle.h. Promises: a text that holds
// an identifier becomes a hidden field with a field of its masked text beside it, unless identifiers are to be shown;
// what stands in the file is never changed. Ids that look alike once masked are told apart by a number: "****1234 (2)".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/bundle/bundle_row.h"
#include "core/record/masked.h"
#include "core/record/subject.h"

namespace clearline {

class RowMaker {
public:
    // `subjects`: whose identifiers, and mobile numbers where the file has them, are hidden wherever they stand,
    // whatever form they have.
    RowMaker(Identifiers identifiers, const std::vector<Subject>& subjects);

    [[nodiscard]] static BundleRow row(std::string_view table) { return {std::string(table), {}}; }
    // Nothing for a blank text. `whose`: of a field `identifier`.
    void add(BundleRow& row, std::string_view name, std::string_view text, SubjectKind whose = SubjectKind::NotSaid);
    // A hash of what holds identifiers, from which they could be guessed: hidden from the start where they are masked.
    void addHash(BundleRow& row, std::string_view name, const Hash& hash);
    // As it is shown, whether it names somebody or not.
    [[nodiscard]] std::string masked(std::string_view text) const;
    // A text that somebody wrote: mobile numbers in it too.
    [[nodiscard]] std::string maskedFreely(std::string_view text) const;
    // As its rows name a subject or a record.
    [[nodiscard]] std::string nameFor(std::string_view id);
    [[nodiscard]] bool masks(std::string_view text) const {
        return identifiers_ == Identifiers::Masked && masked(text) != text;
    }

private:
    [[nodiscard]] std::string standIn(std::string_view id, std::string masked);

    Identifiers identifiers_;
    std::map<std::string, std::string, std::less<>> known_;  // identifiers, and how they are shown
    std::map<std::string, std::string, std::less<>> ids_;    // ids that are masked, and what stands for them
    std::set<std::string, std::less<>> taken_;
};

// Fields that name a subject or a record, by which rows find each other.
[[nodiscard]] bool namesSomething(std::string_view field);

}  // namespace clearline
