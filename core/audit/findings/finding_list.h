// FindingList: where the checks put what they find. A check says what, where and under which law; the list adds the
// code, the key and what follows from how surely the law is known. Private to findings/.
//   out.found(Severity::Warning).at(view, record, Field::ReceivedOn).says({day}).under(provision);
#pragma once

#include "core/audit/findings/finding.h"
#include "core/audit/findings/subject_view.h"

namespace clearline {

// One finding while it is being written.
class FindingDraft {
public:
    explicit FindingDraft(Finding& finding, const LawBook& law) : finding_(finding), law_(law) {}

    FindingDraft& variant(std::string name) {
        finding_.variant = std::move(name);
        return *this;
    }
    FindingDraft& about(std::string what) {
        finding_.about = std::move(what);
        return *this;
    }
    FindingDraft& says(std::vector<FindingArg> args) {
        finding_.args = std::move(args);
        return *this;
    }
    // It cannot be said, for want of this column.
    FindingDraft& wants(std::string_view column) {
        finding_.wants.emplace_back(column);
        return *this;
    }
    FindingDraft& wants(Field field) { return wants(columnName(field)); }
    FindingDraft& of(std::string subject) {
        finding_.subject = std::move(subject);
        return *this;
    }
    FindingDraft& at(FindingPlace place) {
        finding_.places.push_back(std::move(place));
        return *this;
    }
    // The record's cell, with its line and rule where it counted.
    FindingDraft& at(const SubjectView& view, RecordIndex record, std::optional<Field> field = {});
    FindingDraft& atFact(const SubjectView& view, RecordIndex record, std::string_view fact);
    FindingDraft& at(const SubjectView& view, const Counted& counted, std::optional<Field> field = {});
    FindingDraft& atRule(const Rulebook& rulebook, std::size_t rule);
    FindingDraft& atOfficial(const CaseInput& input, std::size_t line);
    // What rests on an assumed provision alone is never more than a Notice.
    FindingDraft& under(std::size_t provision);
    FindingDraft& cites(Citation citation) {
        finding_.citations.push_back(std::move(citation));
        return *this;
    }
    FindingDraft& lifts(Problem problem) {
        finding_.problem = std::move(problem);
        return *this;
    }

private:
    Finding& finding_;
    const LawBook& law_;
};

class FindingList {
public:
    FindingList(const CaseView& all, std::string subject) : all_(all), subject_(std::move(subject)) {}

    // The check whose findings come next; `ofRulebook`: they depend on the rulebook, and their keys name it.
    void begin(std::string_view code, bool ofRulebook);
    // The reference holds until the next call.
    FindingDraft found(Severity severity);
    FindingDraft undecided() { return found(Severity::Notice); }
    // By gravity, then in the order in which they were found; each key once.
    [[nodiscard]] std::vector<Finding> take();

private:
    void finish();
    [[nodiscard]] std::string keyOf(const Finding& finding) const;

    const CaseView& all_;
    std::string subject_, code_;
    bool ofRulebook_ = false;
    std::vector<Finding> findings_;
    std::size_t finished_ = 0;
};

}  // namespace clearline
