#include <algorithm>

#include "core/explain/relation_text.h"
#include "core/export/buffered_sink.h"
#include "core/export/findings_writers.h"

namespace clearline {

bool FindingsDocument::anyAtLeast(Severity severity) const {
    for (const Finding* finding : report.all())
        if (finding->severity >= severity && stands(*finding)) return true;
    return false;
}

std::vector<std::string> FindingsDocument::gone() const {
    std::vector<std::string> keys;
    if (!whole || !report.checksLeftOut.empty()) return keys;
    const auto all = report.all();
    for (const auto& [key, mark] : marks)
        if (std::none_of(all.begin(), all.end(), [&of = key](const Finding* finding) { return finding->key == of; }))
            keys.push_back(key);
    return keys;
}

namespace {

class FindingsText {
public:
    FindingsText(const FindingsDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out)
        : document_(document), words_(words), told_(document.report, words, kinds), buffer_(out) {}

    void write() {
        const FindingReport& report = document_.report;
        const std::string title =
            report.rulebook->title.empty() ? report.rulebook->id : report.rulebook->title.in(words_.language());
        line(words_.text("side.clock", {report.clock.asOf.iso(), report.clock.knownOn.iso()}));
        part(words_.text("finding.of-rulebook", {title}), report.ofRulebook);
        part(words_.text("finding.of-case"), report.ofCase);
        for (const SubjectFindings& subject : report.subjects) {
            if (subject.findings.empty() && subject.listings.spans.empty()) continue;
            part(words_.text("finding.head", {subjectTitle(*report.input, subject.subject, words_), title}),
                 subject.findings, true);
            listings(subject);
        }
        line("");
        end();
    }

private:
    void line(const std::string& text) {
        buffer_.text().append(text).append("\n");
        buffer_.rowDone();
    }
    void item(const char* label, const std::string& text) {
        if (!text.empty())
            line("      " + words_.text("finding.item", {words_.text(std::string("finding.") + label), text}));
    }

    void part(const std::string& head, const std::vector<Finding>& findings, bool always = false) {
        if (findings.empty() && !always) return;
        line("");
        line(head);
        if (findings.empty()) line("  " + words_.text("finding.nothing"));
        for (const Finding& finding : findings) one(finding);
    }

    void one(const Finding& finding) {
        line("  " + told_.severity(finding) + " · " + told_.title(finding.code));
        line("      " + told_.sentence(finding));
        for (const FindingPlace& place : finding.places) item("places", told_.place(place));
        for (const std::string& citation : told_.citations(finding)) item("rests", citation);
        item("remedy-label", told_.remedy(finding));
        if (const FindingMark* mark = document_.mark(finding)) {
            const std::string state = words_.text(std::string("finding.state.") + findingStateText(mark->state));
            line("      " + (mark->note.empty() ? state : words_.text("finding.judged", {state, mark->note})));
        }
        item("key", finding.key);
    }

    void listings(const SubjectFindings& subject) {
        if (subject.listings.spans.empty()) return;
        line("  " + words_.text("finding.listings"));
        for (const std::string& sentence : told_.listings(subject)) line("      " + sentence);
        line("      " + told_.listingCount(subject));
    }

    void end() {
        std::size_t counts[4] = {}, undecided = 0, accepted = 0, dismissed = 0;
        for (const Finding* finding : document_.report.all()) {
            if (finding->undecided())
                ++undecided;
            else
                ++counts[static_cast<std::size_t>(finding->severity)];
            if (const FindingMark* mark = document_.mark(*finding))
                ++(mark->state == FindingMark::State::Accepted ? accepted : dismissed);
        }
        line(words_.text("finding.counts", {std::to_string(counts[2]), std::to_string(counts[1]),
                                            std::to_string(counts[0]), std::to_string(undecided)}));
        if (accepted + dismissed > 0)
            line(words_.text("finding.judged-counts", {std::to_string(accepted), std::to_string(dismissed)}));
        for (const std::string& key : document_.gone()) line(words_.text("finding.gone", {key}));
        std::string left;
        for (const std::string& code : document_.report.checksLeftOut)
            left += (left.empty() ? "" : words_.text("list.comma")) + told_.title(code);
        if (!left.empty()) line(words_.text("finding.left-out", {left}));
    }

    const FindingsDocument& document_;
    const Catalogue& words_;
    FindingWords told_;
    BufferedSink buffer_;
};

}  // namespace

void writeFindingsText(const FindingsDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    FindingsText(document, words, kinds, out).write();
}

}  // namespace clearline
