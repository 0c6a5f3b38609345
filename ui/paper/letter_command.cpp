#include "ui/paper/letter_command.h"

#include <iostream>

#include "core/explain/problem_text.h"
#include "core/export/odt_writer.h"
#include "ui/paper/paper_pdf.h"
#include "ui/workspace/resources.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kDone = 0, kUsage = 2, kUnreadable = 3;

int refuse(const Problems& problems, const Catalogue& words) {
    for (const Problem& problem : problems) {
        const std::string place = placeText(problem.place);
        std::cerr << "clearline: " << (place.empty() ? "" : place + ": ") << problemMessage(problem, words) << '\n';
    }
    return kUnreadable;
}

std::optional<Problem> writeOdt(const Document& document, const std::string& path, NewFile::Existing existing) {
    auto file = NewFile::at(path, existing);
    if (!file) return file.problems().front();
    std::optional<Problem> failed;
    const auto wrong = writeDocumentOdt(document, path, [&](std::string_view bytes) {
        if (!failed) failed = file.value().write(bytes);
    });
    if (wrong) return wrong;
    return failed ? failed : file.value().commit();
}

}  // namespace

int printLetter(const Resources& resources, const Catalogue& words, const LetterRequest& request) {
    const bool odt = request.out.ends_with(".odt");
    const auto form = paperFormOf(qtText(request.out));
    if (!form && !odt) {
        std::cerr << "clearline: " << words.text("usage.letter-print-out", {request.out}) << '\n';
        return kUsage;
    }
    CaseOptions opening;
    opening.readOnly = true;
    const auto file = CaseFile::open(request.file, opening);
    if (!file) return refuse(file.problems(), words);
    const auto document = caseLetter(**file, request.wish, resources.folders);
    if (!document) return refuse(document.problems(), words);
    const auto existing = request.force ? NewFile::Existing::Replace : NewFile::Existing::Keep;
    const auto wrong =
        odt ? writeOdt(*document, request.out, existing) : writePaper(*document, *form, request.out, existing);
    if (wrong) return refuse({*wrong}, words);
    std::cerr << words.text("letter.wrote", {request.out}) << '\n';
    return kDone;
}

}  // namespace clearline
