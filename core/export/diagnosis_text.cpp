#include "core/audit/diagnosis_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/diagnosis_writers.h"

namespace clearline {

void writeDiagnosisText(const DiagnosisDocument& document, const Catalogue& words, const Kinds& kinds,
                        const Sink& out) {
    const Diagnosis& diagnosis = document.diagnosis;
    DiagnosisWords told(diagnosis, words, kinds);
    BufferedSink buffer(out);
    const auto line = [&](const std::string& text) { buffer.text().append(text).append("\n"); };
    const auto section = [&](const std::string& heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        line("");
        line(heading);
        for (const std::string& each : lines) line("  " + each);
    };
    const Subject& subject = document.subject;
    const LocalText& title = document.rulebook.title;
    line(words.text("diagnosis.head",
                    {subject.name.empty() ? subject.id : words.text("head.named", {subject.name, subject.id}),
                     title.empty() ? document.rulebook.id : title.in(words.language())}));
    section(words.text(diagnosis.figures.statement ? "diagnosis.figures-statement" : "diagnosis.figures"),
            told.figures());
    line("");
    line(told.result());
    if (!diagnosis.fits.empty()) {
        line("");
        line(words.text("diagnosis.explanations"));
    }
    for (std::size_t g = 0; g < diagnosis.fits.size(); ++g) {
        const FittingGroup& group = diagnosis.fits[g];
        const std::string number = std::to_string(g + 1);
        const std::string indent(number.size() + 2, ' ');
        std::string options, before = number + "  ";
        for (const std::uint32_t h : group.best) {
            line(before + told.hypothesis(h));
            before = indent + "+ ";
            if (const std::string supports = told.supports(h); !supports.empty())
                line(indent + "    " + words.text("diagnosis.because", {supports}));
            const std::string one = told.options(h);
            if (!one.empty())
                options += (options.empty() ? "" : " ") + one;
            else
                line(indent + "    " + words.text("diagnosis.switch"));
        }
        for (const std::string& alike : told.alike(group)) line(indent + alike);
        if (!options.empty()) line(indent + words.text("diagnosis.options", {options}));
    }
    if (diagnosis.groups > diagnosis.fits.size())
        line(words.text("diagnosis.more-groups", {std::to_string(diagnosis.groups - diagnosis.fits.size())}));
    section(words.text("diagnosis.decide"), told.separation());
    section(words.text("diagnosis.search"), told.searched());
}

}  // namespace clearline
