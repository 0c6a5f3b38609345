// KnownSubjects: the subjects of a case, to be found by what another file may call them: identifier, name, a name that
// looks alike. Where it sits: under the check before an import. Promises: it says who could be meant and why; it never
// decides between two.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/subject.h"

namespace clearline {

// As two spellings of one are compared: width and case of letters and digits, spaces, and in names brackets and middle
// dots are alike.
[[nodiscard]] std::string foldedNumber(std::string_view identifier);
[[nodiscard]] std::string foldedName(std::string_view name);

enum class NumberIs : std::uint8_t {
    None,    // there is none
    Masked,  // part of it is hidden: it may be that of several
    Old,     // a resident number of 15 digits, from before 1999
    Faulty,  // of 18 characters, and its check digits are wrong
    Whole    // anything else: two subjects with the same one are one
};
[[nodiscard]] NumberIs judgedNumber(std::string_view identifier, SubjectKind kind);
// Is the one of 15 digits the older writing of the one of 18?
[[nodiscard]] bool isOldNumberOf(std::string_view fifteen, std::string_view eighteen);

class KnownSubjects {
public:
    using Found = std::vector<const Subject*>;

    // `subjects` outlive the index; one of an id that is there already is passed over.
    void add(const Subject& subject);
    [[nodiscard]] const Subject* withId(std::string_view id) const;
    // Those whose identifier is the same, whatever it is.
    [[nodiscard]] Found withNumber(std::string_view identifier) const;
    // Those whose resident number is the older or the newer writing of this one.
    [[nodiscard]] Found withOtherWriting(std::string_view identifier) const;
    [[nodiscard]] Found withName(std::string_view name) const;
    // Those whose name is another that looks the same.
    [[nodiscard]] Found withLookAlike(std::string_view name) const;

private:
    using Index = std::map<std::string, Found, std::less<>>;
    static Found in(const Index& index, const std::string& key);
    std::map<std::string, const Subject*, std::less<>> byId_;
    Index byNumber_, byBirth_, byName_, byLook_;  // byBirth_: by the 15 digits of either writing
};

}  // namespace clearline
