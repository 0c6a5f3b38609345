#include "core/export/letter.h"

#include "core/export/letter_filling.h"
#include "core/export/letter_values.h"

namespace clearline {

Result<Document> letter(const LetterQuestion& question, const LetterWish& wish, const std::vector<LetterSide>& sides,
                        const Kinds& kinds) {
    for (const ContestedLine& line : question.objection.lines)
        if (!recordOf(*question.input->records, line.record, line.version))
            return Problem{"letter.no-such-record",
                           Severity::Fatal,
                           {},
                           {line.record, std::to_string(line.version), std::to_string(question.objection.id)}};
    const auto ledgers = letterLedgers(question);
    const auto lines = letterLines(question, ledgers);
    LetterLook look{question.objection.kind == AppealKind::Repair ? DocRun::Look::Repaired : DocRun::Look::Objected,
                    wish.body,
                    wish.annexes,
                    {}};
    Document document;
    document.language = sides.front().form.language;
    for (const LetterSide& side : sides) {
        look.keys = sides.size() == 1 ? "part-" : side.form.language == Language::Chinese ? "zh-" : "en-";
        fillLetter(side.form, letterValues(question, wish, side, ledgers, lines, kinds), look, document);
    }
    // A file's name may tell where it lies, and whose it is.
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& file : question.input->files)
        if (const std::size_t end = file->name.find_last_of('/'); end != std::string::npos)
            names.emplace_back(file->name, file->name.substr(end + 1));
    changeTexts(document, [&names](std::string& text) {
        for (const auto& [name, base] : names)
            for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + base.size()))
                text.replace(at, name.size(), base);
    });
    const Catalogue& words = sides.front().words;
    const std::string number = question.objection.id ? std::to_string(question.objection.id) : "\u2013";
    document.footer = question.caseRoot.empty() ? words.text("letter.footer-file", {number})
                                                : words.text("letter.footer", {number, question.caseRoot});
    document.page = words.raw("paper.page");
    return document;
}

}  // namespace clearline
