#include "core/audit/findings/finding_words.h"

#include "core/explain/column_text.h"
#include "core/explain/period_text.h"
#include "core/explain/points_text.h"
#include "core/explain/problem_text.h"
#include "core/record/record.h"

namespace clearline {

namespace {

std::string joined(const std::vector<std::string>& parts, const std::string& comma) {
    std::string out;
    for (const std::string& part : parts)
        if (!part.empty()) out += (out.empty() ? "" : comma) + part;
    return out;
}

std::string keyOf(const Finding& finding) {
    return finding.variant.empty() ? finding.code : finding.code + "." + finding.variant;
}

}  // namespace

std::string FindingWords::title(std::string_view code) const {
    return words_.text("finding.title." + std::string(code));
}

std::string FindingWords::severity(const Finding& finding) const {
    if (finding.undecided()) return words_.text("finding.undecided");
    constexpr std::string_view kNames[] = {"notice", "warning", "error", "fatal"};
    return words_.text("severity." + std::string(kNames[static_cast<std::size_t>(finding.severity)]));
}

std::string FindingWords::column(std::string_view name) const {
    return columnText(name, words_);
}

std::string FindingWords::told(const FindingArg& arg) const {
    struct Telling {
        const FindingWords& words;
        std::string operator()(const std::string& text) const { return shownText(text, words.identifiers_); }
        std::string operator()(Date day) const { return words.words_.longDate(day); }
        std::string operator()(const Number& number) const { return words.words_.signedPoints(number); }
        std::string operator()(const PlainPoints& points) const { return plainText(points.points); }
        std::string operator()(const Period& period) const { return periodText(period, words.words_); }
        std::string operator()(const LocalText& text) const { return text.in(words.words_.language()); }
        std::string operator()(const NamedKind& kind) const {
            const Kind* found = words.kinds_.find(kind.kind);
            return found && !found->title.empty() ? found->title.in(words.words_.language()) : kind.kind;
        }
        std::string operator()(const NamedAgency& agency) const {
            const auto found = words.report_.rulebook->agencies.find(agency.agency);
            if (found == words.report_.rulebook->agencies.end() || found->second.title.empty()) return agency.agency;
            return found->second.title.in(words.words_.language());
        }
        std::string operator()(const NamedFact& fact) const { return words.column(fact.name); }
        std::string operator()(const NamedWord& word) const { return words.words_.text(word.key); }
    };
    return std::visit(Telling{*this}, arg);
}

std::string FindingWords::sentence(const Finding& finding) const {
    if (finding.undecided()) {
        std::vector<std::string> columns;
        for (const std::string& name : finding.wants) columns.push_back(column(name));
        const std::string about = words_.text("finding.question." + finding.code);
        return words_.text("finding.cannot-say", {about, joined(columns, words_.text("list.comma"))});
    }
    if (finding.problem) return problemSentence(*finding.problem, words_, identifiers_);
    std::vector<std::string> args;
    for (const FindingArg& arg : finding.args) args.push_back(told(arg));
    return words_.text("finding.reason." + keyOf(finding), args);
}

std::string FindingWords::remedy(const Finding& finding) const {
    if (finding.undecided()) return words_.text("finding.remedy.undecided");
    if (finding.problem) return problemRemedy(*finding.problem, words_, identifiers_);
    return words_.text("finding.remedy." + finding.code);
}

std::string FindingWords::place(const FindingPlace& place) const {
    std::vector<std::string> parts;
    if (!place.place.file.empty()) parts.push_back(placeText(place.place));
    if (place.record)
        parts.push_back(words_.text("line.record", {std::string(Record(*report_.input->records, *place.record).id())}));
    if (place.line) parts.push_back(words_.text("finding.line", {std::to_string(*place.line + 1)}));
    if (place.official) parts.push_back(words_.text("finding.official-line"));
    if (place.rule && !place.record)
        parts.push_back(words_.text("finding.rule", {report_.rulebook->rules[*place.rule].id}));
    if (!place.subject.empty() && !place.record) parts.push_back(shownText(place.subject, identifiers_));
    return joined(parts, words_.text("list.comma"));
}

std::string FindingWords::law(std::size_t index) const {
    const Provision& provision = report_.law->provisions[index];
    const OneLaw& law = report_.law->laws[provision.law];
    const Language language = words_.language();
    std::vector<std::string> parts{law.title.in(language)};
    if (!provision.article.empty()) parts.push_back(provision.article.in(language));
    const auto day = [&](const std::optional<Date>& date) { return date ? words_.longDate(*date) : std::string(); };
    if (provision.when.from && provision.when.until)
        parts.push_back(words_.text("interval.both", {day(provision.when.from), day(provision.when.until)}));
    else if (provision.when.from)
        parts.push_back(words_.text("interval.from", {day(provision.when.from)}));
    else if (provision.when.until)
        parts.push_back(words_.text("interval.until", {day(provision.when.until)}));
    std::string known = words_.text("status." + std::string(statusText(provision.status)));
    if (provision.days != Status::None && provision.days != provision.status)
        known =
            words_.text("finding.law-days", {known, words_.text("status." + std::string(statusText(provision.days)))});
    return words_.text("finding.law", {joined(parts, words_.text("list.comma")), known, provision.says.in(language)});
}

std::string FindingWords::cited(const Citation& citation) const {
    if (citation.status == Status::None) return {};
    const std::string known = words_.text("status." + std::string(statusText(citation.status)));
    const auto source = report_.rulebook->sources.find(citation.source);
    const std::string title = report_.rulebook->title.in(words_.language());
    if (source == report_.rulebook->sources.end()) return words_.text("finding.source-none", {title, known});
    return words_.text("finding.source", {title, source->second.title.in(words_.language()), known});
}

std::vector<std::string> FindingWords::citations(const Finding& finding) const {
    std::vector<std::string> all;
    for (const std::size_t provision : finding.provisions) all.push_back(law(provision));
    for (const Citation& citation : finding.citations)
        if (std::string text = cited(citation); !text.empty()) all.push_back(std::move(text));
    return all;
}

std::vector<std::string> FindingWords::listings(const SubjectFindings& subject) const {
    std::vector<std::string> all;
    const auto day = [&](const std::optional<Date>& date) {
        return date ? words_.longDate(*date) : words_.text("finding.listing.not-said");
    };
    for (const ListingSpan& span : subject.listings.spans) {
        const Record record(*report_.input->records, span.record);
        const std::string due = span.due    ? words_.longDate(*span.due)
                                : span.term ? words_.text("finding.listing.no-term")
                                            : words_.text("finding.listing.no-law");
        all.push_back(words_.text(span.daysOver > 0 ? "finding.listing.over" : "finding.listing.span",
                                  {std::string(record.id()), told(NamedKind{std::string(record.kind())}),
                                   day(span.listed), due, day(span.removed), std::to_string(span.daysOver)}));
    }
    return all;
}

std::string FindingWords::listingCount(const SubjectFindings& subject) const {
    return words_.text("finding.listing.count",
                       {std::to_string(subject.listings.over), std::to_string(subject.listings.spans.size()),
                        std::to_string(subject.listings.daysOver)});
}

}  // namespace clearline
