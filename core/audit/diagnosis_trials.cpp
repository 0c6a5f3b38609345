#include "core/audit/diagnosis_trials.h"

#include <algorithm>

#include "core/ledger/evaluate.h"
#include "core/ledger/ledger_parts.h"
#include "core/record/counted_days.h"
#include "core/record/record_copy.h"

namespace clearline {

namespace {

TrialState stateOf(const Ledger& ledger) {
    TrialState state;
    state.score = ledger.score();
    const FoldResult& fold = LedgerParts::fold(ledger);
    state.sums = fold.last.sums;
    state.hold = fold.last.hold;
    return state;
}

// The balance at the end of a day; before all entries, what the file opens at.
Points scoreOn(const Ledger& ledger, Date day) {
    std::size_t first = 0, last = ledger.entryCount();
    while (first < last) {
        const std::size_t middle = (first + last) / 2;
        if (ledger.entryDate(middle) <= day)
            first = middle + 1;
        else
            last = middle;
    }
    return first > 0 ? ledger.entryAfter(first - 1) : ledger.opening();
}

template <class See>
void eachFormula(const Rulebook& rulebook, const See& see) {
    const auto of = [&](const NumberSource& source) {
        if (source.formula) see(*source.formula);
    };
    if (rulebook.eligibility) see(*rulebook.eligibility);
    for (const Parameter& parameter : rulebook.parameters)
        for (const DatedValue& value : parameter.values)
            if (value.formula) see(*value.formula);
    for (const Table& table : rulebook.tables)
        if (table.over) see(*table.over);
    for (const Rule& rule : rulebook.rules) {
        if (rule.when) see(*rule.when);
        if (rule.validFor) see(*rule.validFor);
        if (rule.starts && rule.starts->after) see(*rule.starts->after);
        of(rule.effect.points);
        if (rule.effect.listing.extend) see(*rule.effect.listing.extend);
    }
}

}  // namespace

bool anyFormulaReads(const Rulebook& rulebook, std::string_view name) {
    bool reads = false;
    eachFormula(rulebook, [&](const Formula& formula) { reads = reads || formula.reads(name); });
    for (std::size_t t = 0; t < rulebook.tables.size(); ++t)
        for (const std::string& read : rulebook.namesReadBy(t)) reads = reads || read == name;
    return reads;
}

bool historyIsPrefix(const Rulebook& rulebook) {
    if (!rulebook.counting.valuesOf || anyFormulaReads(rulebook, "subject.age")) return false;
    return std::all_of(rulebook.rules.begin(), rulebook.rules.end(), [](const Rule& rule) {
        const Effect::Kind kind = rule.effect.kind;
        return kind == Effect::Kind::Add || kind == Effect::Kind::Accrue || rule.effect.onList();
    });
}

struct DiagnosisTrials::Row {
    NewRecord record;
    std::vector<std::string_view> facts;
    std::string countedFrom, countedUntil;  // as amended cells say it
    std::optional<Date> usedUntil, listedUntil;
};

DiagnosisTrials::DiagnosisTrials(const Ledger& ledger)
    : original_(ledger.input()),
      subject_(ledger.subject()),
      book_(std::make_shared<RecordBook>(ledger.input().records->sourcePointer())),
      input_(std::make_shared<CaseInput>()) {
    for (const FactColumn& fact : original_.records->facts()) book_->addFactColumn(fact.name, fact.form, 0);
    for (const Relation& relation : original_.relations) {
        if (relation.subject == subject_.id) relations_[relation.other].push_back(&relation);
        if (relation.other == subject_.id) relations_[relation.subject].push_back(&relation);
    }
    input_->undeclaredKinds = original_.undeclaredKinds;
    input_->rowsLost = original_.rowsLost;
    input_->relationsLost = original_.relationsLost;
}

std::string_view DiagnosisTrials::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

// As intake reads the cell; what a hypothesis writes is always well-formed.
void DiagnosisTrials::amend(Row& row, const RecordAmended& edit) {
    const std::string_view text = keep(edit.value);
    if (edit.field == kCountedFrom) {
        row.countedFrom = text;
        return;
    }
    if (edit.field == kCountedUntil) {
        row.countedUntil = text;
        return;
    }
    const auto field = fieldNamed(edit.field);
    if (!field) {
        if (const auto fact = original_.records->factNamed(edit.field)) row.facts[*fact] = text;
        return;
    }
    switch (*field) {
        case Field::Subject: row.record.subject = text; break;
        case Field::Id: row.record.id = text; break;
        case Field::Kind: row.record.kind = text; break;
        case Field::Agency: row.record.agency = text; break;
        case Field::Document: row.record.document = text; break;
        case Field::Act: row.record.act = text; break;
        case Field::Note: row.record.note = text; break;
        case Field::Amount: row.record.amount = Number::fromDecimal(text); break;
        case Field::Quantity: row.record.quantity = Number::fromDecimal(text); break;
        case Field::Version:
        case Field::Type:
        case Field::Status: break;
        default:
            row.record.dates[static_cast<std::size_t>(*field) - static_cast<std::size_t>(Field::OccurredOn)] =
                Date::fromIso(text);
    }
}

DiagnosisTrials::Row DiagnosisTrials::added(const RecordAdded& edit) {
    Row row;
    row.facts.resize(original_.records->facts().size());
    for (const auto& [column, text] : edit.cells) amend(row, {{}, 1, column, text});
    return row;
}

// Others whose records are booked here have a name of their own in each trial, and its relations.
std::string DiagnosisTrials::ownerOf(std::string_view subject, const Trial& trial) {
    if (subject == subject_.id) return trial.id;
    std::string id = trial.id + "\x1f" + std::string(subject);
    if (!owners_.insert(id).second) return id;
    Subject other = original_.subject(subject);
    other.id = id;
    input_->subjects.push_back(std::move(other));
    if (const auto between = relations_.find(subject); between != relations_.end())
        for (const Relation* relation : between->second) {
            Relation copy = *relation;
            (relation->subject == subject_.id ? copy.subject : copy.other) = trial.id;
            (relation->subject == subject_.id ? copy.other : copy.subject) = id;
            input_->relations.push_back(std::move(copy));
        }
    return id;
}

void DiagnosisTrials::put(const Row& row, const Trial& trial) {
    NewRecord record = row.record;
    record.subject = keep(ownerOf(row.record.subject, trial));
    record.id = keep(trial.id + "\x1f" + std::string(row.record.id));  // the same before all: their order stays
    const RecordIndex r = book_->add(record, row.facts);
    if (!row.countedFrom.empty()) days_.cells.push_back({r, std::string(kCountedFrom), {}, row.countedFrom});
    if (!row.countedUntil.empty()) days_.cells.push_back({r, std::string(kCountedUntil), {}, row.countedUntil});
    if (row.usedUntil) days_.cells.push_back({r, std::string(kUsedUntil), {}, row.usedUntil->iso()});
    if (row.listedUntil) days_.cells.push_back({r, std::string(kListedUntil), {}, row.listedUntil->iso()});
}

std::uint32_t DiagnosisTrials::add(std::span<const RecordIndex> records,
                                   std::span<const Hypothesis* const> hypotheses) {
    std::vector<const Edit*> edits;
    for (const Hypothesis* hypothesis : hypotheses)
        for (const Edit& edit : hypothesis->edits) edits.push_back(&edit);
    return add(records, edits);
}

std::uint32_t DiagnosisTrials::add(std::span<const RecordIndex> records, std::span<const Edit* const> edits,
                                   bool covered) {
    const RecordBook& book = *original_.records;
    Trial trial{"t" + std::to_string(trials_.size()), false};
    Subject subject = subject_;
    subject.id = trial.id;
    input_->subjects.push_back(std::move(subject));
    std::vector<Row> rows;
    for (const RecordIndex r : records) {
        const Record record(book, r);
        Row& row = rows.emplace_back();
        row.record = copyOf(record);
        for (std::size_t f = 0; f < book.facts().size(); ++f) row.facts.push_back(record.fact(f));
        const CountedDays days = countedDays(book, r);
        row.usedUntil = days.usedUntil;
        row.listedUntil = days.listedUntil;
        if (days.from) row.countedFrom = days.from->iso();
        if (days.saysUntil()) row.countedUntil = days.forGood ? std::string(kCountedForGood) : days.until->iso();
        trial.severalVersions = trial.severalVersions || record.version() > 1;
    }
    for (const Edit* edit : edits) {
        if (const auto* excluded = std::get_if<RecordExcluded>(edit))
            std::erase_if(rows, [&](const Row& row) { return row.record.id == excluded->record; });
        if (const auto* amended = std::get_if<RecordAmended>(edit))
            for (Row& row : rows)
                if (row.record.id == amended->record && row.record.version == amended->version) amend(row, *amended);
        if (const auto* fresh = std::get_if<RecordAdded>(edit)) rows.push_back(added(*fresh));
    }
    if (covered && !rows.empty()) {
        Row cover = rows.front();
        cover.record.id = keep(std::string(kCover) + std::string(cover.record.id));
        cover.record.version = 1;
        cover.record.act = {};
        cover.countedFrom = Date::of(1900, 1, 1)->iso();
        cover.countedUntil = kCountedForGood;
        rows.push_back(std::move(cover));
    }
    for (const Row& row : rows) put(row, trial);
    trials_.push_back(std::move(trial));
    return static_cast<std::uint32_t>(trials_.size() - 1);
}

std::string_view DiagnosisTrials::idInCase(RecordIndex record) const {
    const std::string_view id = book_->symbols().text(book_->id(record));
    return id.substr(id.find('\x1f') + 1);
}

void DiagnosisTrials::finish() {
    book_->finish();
    if (!days_.cells.empty()) book_ = book_->with(days_);
    input_->records = book_;
    input_->indexSubjects();
}

Ledger DiagnosisTrials::ledgerOf(const Trial& trial, const std::shared_ptr<const Rulebook>& rulebook, Clock clock) {
    auto& previous = previous_[rulebook.get()];
    Ledger ledger = evaluate(input_, rulebook, trial.id, clock, previous.get());
    if (!previous) previous = std::make_unique<const Ledger>(ledger);
    return ledger;
}

// From one ledger as of and known on the latest days, if no record counts before it is known: then what was not known
// yet did not count yet either.
std::optional<std::vector<TrialState>> DiagnosisTrials::sliced(const Ledger& whole, const Trial& trial,
                                                               std::span<const Clock> clocks) const {
    if (trial.severalVersions || !whole.score()) return std::nullopt;
    const auto contributions = whole.contributions();
    for (const Contribution& c : contributions) {
        const auto received = book_->date(c.record, Field::ReceivedOn);
        if (received && received->days() > c.start) return std::nullopt;
    }
    const Rulebook& rulebook = whole.rulebook();
    const auto& opens = rulebook.score->from;
    std::vector<TrialState> states(clocks.size());
    for (std::size_t k = 0; k < clocks.size(); ++k) {
        if (opens && clocks[k].asOf < *opens) return std::nullopt;
        for (const Characteristic& c : rulebook.characteristics) states[k].sums.push_back(c.initial);
    }
    for (std::size_t k = 0; k < clocks.size(); ++k) states[k].score = scoreOn(whole, clocks[k].asOf);
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Contribution& c = contributions[i];
        const Effect& effect = rulebook.rules[c.rule].effect;
        if (!effect.touchesPoints()) continue;
        const auto points = whole.pointsOf(i);
        if (!points) return std::nullopt;
        for (std::size_t k = 0; k < clocks.size(); ++k) {
            const std::int32_t day = clocks[k].asOf.days();
            if (c.start <= day && day < c.end) states[k].sums[effect.characteristic] += *points;
        }
    }
    return states;
}

std::vector<TrialState> DiagnosisTrials::states(std::uint32_t number, const std::shared_ptr<const Rulebook>& rulebook,
                                                std::span<const Clock> clocks, std::uint64_t& spent) {
    const Trial& trial = trials_[number];
    if (clocks.size() > 1) {
        const auto [known, fresh] = sliceable_.try_emplace(rulebook.get(), false);
        if (fresh) known->second = historyIsPrefix(*rulebook);
        if (known->second) {
            Clock last = clocks.front();
            for (const Clock& clock : clocks)
                last = {std::max(last.asOf, clock.asOf), std::max(last.knownOn, clock.knownOn)};
            ++spent;
            if (auto states = sliced(ledgerOf(trial, rulebook, last), trial, clocks)) return std::move(*states);
        }
    }
    std::vector<TrialState> states;
    for (const Clock& clock : clocks) {
        ++spent;
        states.push_back(stateOf(ledgerOf(trial, rulebook, clock)));
    }
    return states;
}

}  // namespace clearline
