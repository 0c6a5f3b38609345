#include "core/audit/findings/finding_list.h"

#include <algorithm>
#include <set>

#include "core/audit/findings/finding_mark.h"

namespace clearline {

namespace {

FindingPlace placeOf(const SubjectView& view, RecordIndex record, Place place) {
    FindingPlace at;
    at.place = std::move(place);
    at.subject = std::string(view.book().subjectId(view.book().subject(record)));
    at.record = record;
    return at;
}

void addLine(FindingPlace& at, const SubjectView& view, const Counted& counted) {
    at.line = counted.line;
    at.rule = view.contribution(counted).rule;
}

// The column of the field; where the file lacks it, the whole row.
Place cellOf(const RecordBook& book, RecordIndex record, std::optional<Field> field) {
    return field ? book.place(record, *field) : book.place(record);
}

}  // namespace

std::string findingKeyPart(std::string_view text) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                           c == '_' || c == '.' || c == '@' || byte >= 0x80;
        if (plain)
            out += c;
        else
            out.append("%").append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    }
    return out;
}

FindingDraft& FindingDraft::at(const SubjectView& view, RecordIndex record, std::optional<Field> field) {
    FindingPlace at = placeOf(view, record, cellOf(view.book(), record, field));
    if (const auto counts = view.countsOf(record); !counts.empty()) addLine(at, view, view.counted()[counts.front()]);
    return this->at(std::move(at));
}

FindingDraft& FindingDraft::atFact(const SubjectView& view, RecordIndex record, std::string_view fact) {
    at(view, record);
    if (const auto column = view.book().factNamed(fact))
        finding_.places.back().place = view.book().place(record, view.book().columnOfFact(*column, record));
    return *this;
}

FindingDraft& FindingDraft::at(const SubjectView& view, const Counted& counted, std::optional<Field> field) {
    const RecordIndex record = view.contribution(counted).record;
    FindingPlace at = placeOf(view, record, cellOf(view.book(), record, field));
    addLine(at, view, counted);
    return this->at(std::move(at));
}

FindingDraft& FindingDraft::atRule(const Rulebook& rulebook, std::size_t rule) {
    FindingPlace at;
    at.place = rulebook.rules[rule].place;
    at.rule = rule;
    return this->at(std::move(at));
}

FindingDraft& FindingDraft::atOfficial(const CaseInput& input, std::size_t line) {
    FindingPlace at;
    at.place = input.statement[line].place;
    at.subject = input.statement[line].subject;
    at.official = line;
    return this->at(std::move(at));
}

FindingDraft& FindingDraft::under(std::size_t provision) {
    finding_.provisions.push_back(provision);
    const bool assumed = std::all_of(finding_.provisions.begin(), finding_.provisions.end(),
                                     [this](std::size_t p) { return law_.provisions[p].status == Status::Assumed; });
    if (assumed) finding_.severity = std::min(finding_.severity, Severity::Notice);
    return *this;
}

void FindingList::begin(std::string_view code, bool ofRulebook) {
    finish();
    code_ = code;
    ofRulebook_ = ofRulebook;
}

FindingDraft FindingList::found(Severity severity) {
    Finding& finding = findings_.emplace_back();
    finding.code = code_;
    finding.severity = severity;
    finding.subject = subject_;
    return FindingDraft(finding, all_.law);
}

void FindingList::finish() {
    for (; finished_ < findings_.size(); ++finished_) findings_[finished_].key = keyOf(findings_[finished_]);
}

// What a finding is about, told by names that stay: no rows, no days, no places in a list.
std::string FindingList::keyOf(const Finding& finding) const {
    std::string key = finding.code;
    if (!finding.variant.empty()) key += "." + finding.variant;
    if (ofRulebook_) key += "/@" + findingKeyPart(all_.rulebook->id);
    if (!finding.subject.empty()) key += "/" + findingKeyPart(finding.subject);
    std::set<std::string> parts;
    for (const FindingPlace& place : finding.places) {
        if (place.record) {
            const Record record = all_.record(*place.record);
            parts.insert(findingKeyPart(record.id()) +
                         (record.version() > 1 ? "@" + std::to_string(record.version()) : ""));
        } else if (place.official) {
            const OfficialLine& line = all_.input->statement[*place.official];
            parts.insert(line.date.iso() + findingKeyPart(line.item));
        } else if (place.rule) {
            parts.insert(findingKeyPart(all_.rulebook->rules[*place.rule].id));
        } else if (!place.subject.empty() && place.subject != finding.subject) {
            parts.insert(findingKeyPart(place.subject));
        }
    }
    if (finding.problem) {
        // Names and identifiers do not belong into a key; ids of the rulebook's parts do.
        std::string told = finding.problem->code;
        if (finding.subject.empty() && ofRulebook_ && !finding.problem->args.empty())
            told += " " + finding.problem->args.front();
        parts.insert(findingKeyPart(told));
    }
    for (const std::string& part : parts) key += "/" + part;
    if (!finding.about.empty()) key += "/" + findingKeyPart(finding.about);
    for (const std::string& column : finding.wants) key += "/no-" + findingKeyPart(column);
    return key;
}

std::vector<Finding> FindingList::take() {
    finish();
    std::set<std::string_view> keys;
    std::vector<Finding> out;
    for (const Finding& finding : findings_)
        if (keys.insert(finding.key).second) out.push_back(finding);
    std::stable_sort(out.begin(), out.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    findings_.clear();
    finished_ = 0;
    return out;
}

}  // namespace clearline
