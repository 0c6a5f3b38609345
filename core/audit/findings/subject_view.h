// SubjectView: one subject as the checks look at it: its records as they stand on the known-on day, what each of them
// gave in the ledger, and its official lines beside the ledger. Where it sits: made once for each subject, read by all
// checks. CaseView has what they share.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/audit/findings/findings_watch.h"
#include "core/audit/law/law.h"
#include "core/audit/statement_match.h"
#include "core/ledger/ledger.h"
#include "core/record/record.h"
#include "core/rulebook/kinds.h"

namespace clearline {

struct CaseView {
    CaseView(std::shared_ptr<const CaseInput> of, std::shared_ptr<const Rulebook> under, const LawBook& lawBook,
             const Kinds& known, Clock days, FindingsWatch* watching = nullptr);

    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    const LawBook& law;
    const Kinds& kinds;
    Clock clock;
    FindingsWatch* watch;                                   // null: nobody asks how far the checks are
    std::unordered_map<Symbol, RecordIndex> firstVersions;  // by id; empty where no record has a second

    // Within a check that goes through other things than Watched ones: whether somebody still waits.
    [[nodiscard]] bool goesOn() const { return !watch || watch->goesOn(); }
    // What type the record is: as it says, else as its kind is declared.
    [[nodiscard]] RecordType typeOf(RecordIndex record) const;
    // A fact that is a date; nothing where there is no such column, or no date in it.
    [[nodiscard]] std::optional<Date> dateFact(RecordIndex record, std::string_view name) const;
    [[nodiscard]] std::string_view fact(RecordIndex record, std::string_view name) const;
    // Whether the file that the record is of has the column.
    [[nodiscard]] bool hasColumn(RecordIndex record, std::string_view fact) const;
    [[nodiscard]] std::optional<Date> date(RecordIndex record, Field field) const {
        return input->records->date(record, field);
    }
    // The first of these dates that is there.
    [[nodiscard]] std::optional<Date> clockDate(RecordIndex record, const std::vector<Field>& clock) const;
    // When the first version of the record was received, whatever versions came later.
    [[nodiscard]] std::optional<Date> firstReceived(RecordIndex record) const;
    [[nodiscard]] std::string_view text(Symbol symbol) const { return input->records->symbols().text(symbol); }
    [[nodiscard]] Record record(RecordIndex record) const { return {*input->records, record}; }
};

// What one contribution of a ledger came to.
struct Counted {
    std::uint32_t contribution = 0;
    std::uint32_t line = 0;        // its first, from 0
    std::optional<Points> points;  // as it first counted; absent: not computable, or of a list or a hold
    bool loss = false;             // takes points, holds the grade or enters a blacklist (not: stays on it longer)
};

class SubjectView {
public:
    SubjectView(const CaseView& all, std::shared_ptr<const Ledger> ledger);

    [[nodiscard]] const CaseView& all() const { return all_; }
    [[nodiscard]] const CaseInput& input() const { return *all_.input; }
    [[nodiscard]] const RecordBook& book() const { return *all_.input->records; }
    [[nodiscard]] const Rulebook& rulebook() const { return *all_.rulebook; }
    [[nodiscard]] const LawBook& law() const { return all_.law; }
    [[nodiscard]] const Ledger& ledger() const { return *ledger_; }
    [[nodiscard]] std::shared_ptr<const Ledger> ledgerPointer() const { return ledger_; }
    [[nodiscard]] const std::string& id() const { return ledger_->subject().id; }
    [[nodiscard]] const Subject& subject() const { return ledger_->subject(); }

    // Of the subject's own records those that are known and that no later known version replaces or withdraws, in the
    // order of the file.
    [[nodiscard]] const Watched<RecordIndex>& current() const { return current_; }
    // All that counted, in the order in which they did; also of records booked from others.
    [[nodiscard]] const Watched<Counted>& counted() const { return counted_; }
    [[nodiscard]] const Contribution& contribution(const Counted& counted) const {
        return ledger_->contributions()[counted.contribution];
    }
    [[nodiscard]] const Rule& rule(const Counted& counted) const {
        return rulebook().rules[contribution(counted).rule];
    }
    // Places in counted() of what a record gave.
    [[nodiscard]] std::span<const std::uint32_t> countsOf(RecordIndex record) const;
    // Of these the first that takes something, or nothing.
    [[nodiscard]] const Counted* lossOf(RecordIndex record) const;
    // The day whose values a contribution takes.
    [[nodiscard]] Date lawDay(const Contribution& contribution) const;
    // The official lines beside the ledger of the view's own days; null without.
    [[nodiscard]] const StatementMatch* statement() const { return statement_ ? &*statement_ : nullptr; }

private:
    void findCurrent();
    void findCounted();

    const CaseView& all_;
    std::shared_ptr<const Ledger> ledger_;
    Watched<RecordIndex> current_;
    Watched<Counted> counted_;
    std::map<RecordIndex, std::vector<std::uint32_t>> byRecord_;
    std::optional<StatementMatch> statement_;
};

}  // namespace clearline
