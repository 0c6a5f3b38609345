// A template of a letter: plain text of our own form (resources/formats.md, "Letters"), with headings, numbered
// paragraphs, {placeholders}, blocks that repeat and blocks that may be left out. Where it sits: read from
// resources/letters or a person's own folder, filled by letter_filling.h. Promises: every name in it is one of
// letter_names.h, where it is known; anything else is a Problem at its line and column, and nothing is half-read.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/result.h"

namespace clearline {

enum class LetterKind : std::uint8_t { Objection, Repair, Commitment, Statement };
inline constexpr std::array kLetterKinds = {LetterKind::Objection, LetterKind::Repair, LetterKind::Commitment,
                                            LetterKind::Statement};
[[nodiscard]] std::string_view letterKindText(LetterKind kind);  // "objection"…
[[nodiscard]] std::optional<LetterKind> letterKindNamed(std::string_view text);

// A piece of a paragraph. Marked: in the look of lines under objection or repair.
struct LetterPiece {
    enum class What : std::uint8_t { Text, Hole, Strong, StrongEnd, Marked, MarkedEnd };
    What what = What::Text;
    std::string text;  // of a Hole: the placeholder's name
};
using LetterPieces = std::vector<LetterPiece>;

struct LetterItem {
    enum class What : std::uint8_t {
        Title,
        Heading,
        SubHeading,
        Paragraph,
        Numbered,
        Bullet,
        Address,
        Fact,  // pieces: what; more: what it is
        Note,
        Annex,      // a heading on a new page, after which identifiers are masked
        Page,       // a new page
        Signature,  // a place for a pen
        Put,        // name: a table or the like that is worked out
        Each,       // name: a list; body: for each of it
        If          // name: what must be there; body, or otherwise
    };
    What what = What::Paragraph;
    std::string name;
    LetterPieces pieces, more;
    std::vector<LetterItem> body, otherwise;
};

struct LetterTemplate {
    LetterKind kind = LetterKind::Objection;
    Language language = Language::English;
    std::vector<LetterItem> items;
};

// Problems, all of them with line and column: letter.form, letter.kind, letter.unknown-placeholder,
// letter.unknown-block, letter.elsewhere (known, but not there), letter.not-closed, letter.nothing-to-close,
// letter.too-large, letter.bytes.
[[nodiscard]] Result<LetterTemplate> readLetterTemplate(std::string_view text, const std::string& file);

// KIND.en.txt or KIND.zh.txt of `own`, where that is named, else of the letters/ of the resources. Problems:
// letter.no-template, and those above.
[[nodiscard]] Result<LetterTemplate> findLetterTemplate(LetterKind kind, Language language,
                                                        const std::vector<std::string>& resourceFolders,
                                                        const std::string& own = {});

}  // namespace clearline
