#include "core/export/findings_writers.h"
#include "core/export/json_stream.h"
#include "core/export/problem_json.h"
#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::string_view kSeverities[] = {"notice", "warning", "error", "fatal"};

class FindingsJson {
public:
    FindingsJson(const FindingsDocument& document, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : document_(document), report_(document.report), words_(words), told_(report_, words, kinds), json_(buffer) {}

    void write(const Problems& problems) {
        json_.open('{');
        json_.key("format");
        json_.whole(1);
        writeProblemsJson(json_, problems, words_);
        json_.field("rulebook", report_.rulebook->id);
        json_.field("sha256", report_.rulebook->sha256);
        json_.field("asOf", report_.clock.asOf.iso());
        json_.field("knownOn", report_.clock.knownOn.iso());
        texts("checks", report_.checksMade);
        texts("leftOut", report_.checksLeftOut);
        if (const auto gone = document_.gone(); !gone.empty()) texts("gone", gone);
        findings("ofRulebook", report_.ofRulebook);
        findings("ofCase", report_.ofCase);
        json_.onNewLine();
        json_.key("subjects");
        json_.open('[');
        for (const SubjectFindings& subject : report_.subjects) {
            json_.onNewLine();
            json_.open('{');
            json_.field("subject", subject.subject);
            if (!subject.listings.spans.empty()) listings(subject.listings);
            findings("findings", subject.findings);
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
    }

private:
    void texts(std::string_view key, const std::vector<std::string>& all) {
        json_.key(key);
        json_.open('[');
        for (const std::string& text : all) json_.string(text);
        json_.close(']');
    }
    void whole(std::string_view key, std::uint64_t value) {
        json_.key(key);
        json_.whole(value);
    }

    void findings(std::string_view key, const std::vector<Finding>& all) {
        json_.onNewLine();
        json_.key(key);
        json_.open('[');
        for (const Finding& finding : all) one(finding);
        json_.close(']');
    }

    void one(const Finding& finding) {
        json_.onNewLine();
        json_.open('{');
        json_.field("key", finding.key);
        json_.field("check", finding.code);
        if (!finding.variant.empty()) json_.field("variant", finding.variant);
        if (finding.problem) json_.field("problem", finding.problem->code);
        json_.field("severity", kSeverities[static_cast<std::size_t>(finding.severity)]);
        json_.key("decided");
        json_.boolean(!finding.undecided());
        if (finding.undecided()) texts("wants", finding.wants);
        json_.field("sentence", told_.sentence(finding));
        json_.field("remedy", told_.remedy(finding));
        places(finding);
        provisions(finding);
        texts("citations", told_.citations(finding));
        if (const FindingMark* mark = document_.mark(finding)) {
            json_.field("state", findingStateText(mark->state));
            json_.field("note", mark->note);
        }
        json_.close('}');
    }

    void places(const Finding& finding) {
        json_.key("places");
        json_.open('[');
        for (const FindingPlace& place : finding.places) {
            json_.open('{');
            if (!place.place.file.empty()) json_.field("file", place.place.file);
            if (place.place.row > 0) whole("row", place.place.row);
            if (place.place.column > 0) whole("column", place.place.column);
            if (!place.subject.empty()) json_.field("subject", place.subject);
            if (place.record) {
                const Record record(*report_.input->records, *place.record);
                json_.field("record", record.id());
                whole("version", record.version());
            }
            if (place.rule) json_.field("rule", report_.rulebook->rules[*place.rule].id);
            if (place.line) whole("line", *place.line + 1);
            if (place.official) json_.field("official", report_.input->statement[*place.official].date.iso());
            json_.close('}');
        }
        json_.close(']');
    }

    void provisions(const Finding& finding) {
        json_.key("laws");
        json_.open('[');
        for (const std::size_t index : finding.provisions) {
            const Provision& provision = report_.law->provisions[index];
            json_.open('{');
            json_.field("law", report_.law->laws[provision.law].id);
            json_.field("provision", provision.id);
            if (provision.when.from) json_.field("from", provision.when.from->iso());
            if (provision.when.until) json_.field("until", provision.when.until->iso());
            json_.field("status", statusText(provision.status));
            if (provision.days != Status::None) json_.field("days", statusText(provision.days));
            json_.close('}');
        }
        json_.close(']');
    }

    void listings(const ListTimeline& timeline) {
        json_.key("listings");
        json_.open('{');
        whole("over", timeline.over);
        whole("daysOver", static_cast<std::uint64_t>(timeline.daysOver));
        json_.key("spans");
        json_.open('[');
        for (const ListingSpan& span : timeline.spans) {
            json_.open('{');
            json_.field("record", Record(*report_.input->records, span.record).id());
            if (span.listed) json_.field("listed", span.listed->iso());
            if (span.due) json_.field("due", span.due->iso());
            if (span.removed) json_.field("removed", span.removed->iso());
            if (span.daysOver > 0) whole("daysOver", static_cast<std::uint64_t>(span.daysOver));
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
    }

    const FindingsDocument& document_;
    const FindingReport& report_;
    const Catalogue& words_;
    FindingWords told_;
    JsonStream json_;
};

}  // namespace

void writeFindingsJson(const FindingsDocument& document, const Problems& problems, const Catalogue& words,
                       const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    FindingsJson(document, words, kinds, buffer).write(problems);
    buffer.text() += "\n";
}

void writeFindingsJsonRefused(const Problems& problems, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    json.open('{');
    json.key("format");
    json.whole(1);
    writeProblemsJson(json, problems, words);
    json.close('}');
    buffer.text() += "\n";
}

}  // namespace clearline
