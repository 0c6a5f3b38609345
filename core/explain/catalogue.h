// Catalogue: the words of one language, from resources/messages/<en|zh>.yaml, shared by the
// command line and the window. Words carry {0}, {1}… for arguments. A missing key gives the key
// in ⟨⟩, so that a gap is seen; a test keeps both catalogues complete and alike.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/result.h"

namespace clearline {

class Catalogue {
public:
    [[nodiscard]] static Result<Catalogue> load(const std::vector<std::string>& resourceFolders, Language language);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string text(std::string_view key, const std::vector<std::string>& args = {}) const;
    // The words as they stand, places and all; for a Phrase.
    [[nodiscard]] std::string raw(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return words_.find(key) != words_.end(); }
    // "14 March 2019" or "2019年3月14日".
    [[nodiscard]] std::string longDate(class Date date) const;
    // +5, −15 with a true minus for sentences; Number::text() is for data.
    [[nodiscard]] std::string signedPoints(const class Number& points) const;
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

private:
    Language language_ = Language::English;
    std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace clearline
