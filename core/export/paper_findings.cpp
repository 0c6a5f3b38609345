#include "core/audit/diagnosis_words.h"
#include "core/audit/findings/finding_words.h"
#include "core/export/paper_sections.h"

namespace clearline {

namespace {

void addAll(DocSection& section, const std::string& heading, const std::vector<std::string>& sentences) {
    if (sentences.empty()) return;
    section.blocks.emplace_back(DocHeading{heading});
    for (const std::string& sentence : sentences) section.say(sentence);
}

DocStory storyOf(const Finding& finding, const FindingsDocument& document, const FindingWords& told,
                 const Catalogue& words) {
    DocStory story;
    story.title = words.text("paper.finding", {told.severity(finding), told.title(finding.code)});
    const auto add = [&](const char* label, const std::string& text) {
        if (!text.empty()) story.sentences.push_back({words.text(std::string("finding.") + label), text, {}});
    };
    story.sentences.push_back({"", told.sentence(finding), {}});
    for (const FindingPlace& place : finding.places) add("places", told.place(place));
    for (const std::string& citation : told.citations(finding)) add("rests", citation);
    add("remedy-label", told.remedy(finding));
    if (const FindingMark* mark = document.mark(finding)) {
        const std::string state = words.text(std::string("finding.state.") + findingStateText(mark->state));
        story.sentences.push_back(
            {"", mark->note.empty() ? state : words.text("finding.judged", {state, mark->note}), {}});
    }
    add("key", finding.key);
    return story;
}

}  // namespace

DocSection diagnosisSection(const Diagnosis& diagnosis, const PaperWords& words) {
    DocSection section = emptySection("diagnosis", words);
    const Catalogue& catalogue = words.catalogue;
    DiagnosisWords told(diagnosis, catalogue, words.kinds);
    addAll(section, catalogue.text(diagnosis.figures.statement ? "diagnosis.figures-statement" : "diagnosis.figures"),
           told.figures());
    section.say(told.result(), DocParagraph::Tone::Strong);
    if (!diagnosis.fits.empty()) section.blocks.emplace_back(DocHeading{catalogue.text("diagnosis.explanations")});
    for (std::size_t g = 0; g < diagnosis.fits.size(); ++g) {
        const FittingGroup& group = diagnosis.fits[g];
        DocStory story;
        story.title = catalogue.text("paper.explanation", {std::to_string(g + 1), told.group(group)});
        for (const std::uint32_t hypothesis : group.best) {
            DocStory::Sentence one{"", told.hypothesis(hypothesis), {}};
            if (const std::string why = told.supports(hypothesis); !why.empty())
                one.under.push_back({"", catalogue.text("diagnosis.because", {why}), {}});
            const std::string options = told.options(hypothesis);
            one.under.push_back(
                {"",
                 options.empty() ? catalogue.text("diagnosis.switch") : catalogue.text("diagnosis.options", {options}),
                 {}});
            story.sentences.push_back(std::move(one));
        }
        for (std::string& alike : told.alike(group)) story.sentences.push_back({"", std::move(alike), {}});
        section.blocks.emplace_back(std::move(story));
    }
    if (diagnosis.groups > diagnosis.fits.size())
        section.say(
            catalogue.text("diagnosis.more-groups", {std::to_string(diagnosis.groups - diagnosis.fits.size())}));
    addAll(section, catalogue.text("diagnosis.decide"), told.separation());
    addAll(section, catalogue.text("diagnosis.search"), told.searched());
    return section;
}

DocSection findingsSection(const FindingsDocument& document, Identifiers identifiers, const PaperWords& words) {
    DocSection section = emptySection("findings", words);
    const Catalogue& catalogue = words.catalogue;
    const FindingReport& report = document.report;
    const FindingWords told(report, catalogue, words.kinds, identifiers);
    const auto part = [&](const std::string& heading, const std::vector<Finding>& findings) {
        if (findings.empty()) return;
        section.blocks.emplace_back(DocHeading{heading});
        for (const Finding& finding : findings)
            section.blocks.emplace_back(storyOf(finding, document, told, catalogue));
    };
    const LocalText& title = report.rulebook->title;
    part(catalogue.text("finding.of-rulebook", {title.empty() ? report.rulebook->id : title.in(catalogue.language())}),
         report.ofRulebook);
    part(catalogue.text("finding.of-case"), report.ofCase);
    for (const SubjectFindings& subject : report.subjects) {
        part(catalogue.text("paper.about.subject"), subject.findings);
        if (subject.listings.spans.empty()) continue;
        addAll(section, catalogue.text("finding.listings"), told.listings(subject));
        section.say(told.listingCount(subject));
    }
    if (section.blocks.empty()) section.say(catalogue.text("finding.nothing"));
    return section;
}

}  // namespace clearline
