#include "core/formula/pattern_syntax.h"

namespace clearline {

namespace {

struct Block {
    std::string_view name, range;
};
constexpr Block kBlocks[] = {
    {"BasicLatin", "\\x{0}-\\x{7f}"},
    {"Latin-1Supplement", "\\x{80}-\\x{ff}"},
    {"LatinExtended-A", "\\x{100}-\\x{17f}"},
    {"LatinExtended-B", "\\x{180}-\\x{24f}"},
    {"IPAExtensions", "\\x{250}-\\x{2af}"},
    {"CombiningDiacriticalMarks", "\\x{300}-\\x{36f}"},
    {"Greek", "\\x{370}-\\x{3ff}"},
    {"GreekandCoptic", "\\x{370}-\\x{3ff}"},
    {"Cyrillic", "\\x{400}-\\x{4ff}"},
    {"Armenian", "\\x{530}-\\x{58f}"},
    {"Hebrew", "\\x{590}-\\x{5ff}"},
    {"Arabic", "\\x{600}-\\x{6ff}"},
    {"Devanagari", "\\x{900}-\\x{97f}"},
    {"Thai", "\\x{e00}-\\x{e7f}"},
    {"Tibetan", "\\x{f00}-\\x{fff}"},
    {"HangulJamo", "\\x{1100}-\\x{11ff}"},
    {"Mongolian", "\\x{1800}-\\x{18af}"},
    {"LatinExtendedAdditional", "\\x{1e00}-\\x{1eff}"},
    {"GeneralPunctuation", "\\x{2000}-\\x{206f}"},
    {"CurrencySymbols", "\\x{20a0}-\\x{20cf}"},
    {"LetterlikeSymbols", "\\x{2100}-\\x{214f}"},
    {"NumberForms", "\\x{2150}-\\x{218f}"},
    {"Arrows", "\\x{2190}-\\x{21ff}"},
    {"MathematicalOperators", "\\x{2200}-\\x{22ff}"},
    {"EnclosedAlphanumerics", "\\x{2460}-\\x{24ff}"},
    {"CJKRadicalsSupplement", "\\x{2e80}-\\x{2eff}"},
    {"CJKSymbolsandPunctuation", "\\x{3000}-\\x{303f}"},
    {"Hiragana", "\\x{3040}-\\x{309f}"},
    {"Katakana", "\\x{30a0}-\\x{30ff}"},
    {"Bopomofo", "\\x{3100}-\\x{312f}"},
    {"CJKUnifiedIdeographsExtensionA", "\\x{3400}-\\x{4dbf}"},
    {"CJKUnifiedIdeographs", "\\x{4e00}-\\x{9fff}"},
    {"HangulSyllables", "\\x{ac00}-\\x{d7af}"},
    {"CJKCompatibilityIdeographs", "\\x{f900}-\\x{faff}"},
    {"HalfwidthandFullwidthForms", "\\x{ff00}-\\x{ffef}"},
};

}  // namespace

std::string_view blockRange(std::string_view name) {
    for (const Block& block : kBlocks)
        if (block.name == name) return block.range;
    return {};
}

}  // namespace clearline
