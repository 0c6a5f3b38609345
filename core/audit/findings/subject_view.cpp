#include "core/audit/findings/subject_view.h"

#include <algorithm>

namespace clearline {

CaseView::CaseView(std::shared_ptr<const CaseInput> of, std::shared_ptr<const Rulebook> under, const LawBook& lawBook,
                   const Kinds& known, Clock days, FindingsWatch* watching)
    : input(std::move(of)), rulebook(std::move(under)), law(lawBook), kinds(known), clock(days), watch(watching) {
    const RecordBook& book = *input->records;
    if (!book.anyVersions()) return;
    for (RecordIndex record = 0; record < book.size(); ++record) {
        const auto [found, fresh] = firstVersions.emplace(book.id(record), record);
        if (!fresh && book.version(record) < book.version(found->second)) found->second = record;
    }
}

RecordType CaseView::typeOf(RecordIndex record) const {
    const RecordType said = input->records->type(record);
    if (said != RecordType::NotSaid) return said;
    const Kind* kind = kinds.find(text(input->records->kind(record)));
    if (!kind) return RecordType::NotSaid;
    if (kind->type == "basic") return RecordType::Basic;
    if (kind->type == "positive") return RecordType::Positive;
    if (kind->type == "notice") return RecordType::Notice;
    return kind->type == "bad" ? RecordType::Bad : RecordType::NotSaid;
}

std::string_view CaseView::fact(RecordIndex record, std::string_view name) const {
    const auto column = input->records->factNamed(name);
    return column ? Record(*input->records, record).fact(*column) : std::string_view();
}

std::optional<Date> CaseView::dateFact(RecordIndex record, std::string_view name) const {
    return Date::fromIso(fact(record, name));
}

bool CaseView::hasColumn(RecordIndex record, std::string_view fact) const {
    const auto column = input->records->factNamed(fact);
    return column && (input->records->columnOfFact(*column, record) > 0 || !this->fact(record, fact).empty());
}

std::optional<Date> CaseView::clockDate(RecordIndex record, const std::vector<Field>& clock) const {
    for (const Field field : clock)
        if (const auto day = date(record, field)) return day;
    return std::nullopt;
}

std::optional<Date> CaseView::firstReceived(RecordIndex record) const {
    const auto first = firstVersions.find(input->records->id(record));
    return input->records->date(first == firstVersions.end() ? record : first->second, Field::ReceivedOn);
}

SubjectView::SubjectView(const CaseView& all, std::shared_ptr<const Ledger> ledger)
    : all_(all), ledger_(std::move(ledger)), current_(all.watch), counted_(all.watch) {
    findCurrent();
    findCounted();
    if (!all_.input->statement.empty())
        statement_ = matchStatement(all_.input, all_.rulebook, id(), all_.clock, ledger_.get());
}

void SubjectView::findCurrent() {
    const RecordBook& records = book();
    const auto subject = records.subjectWithId(id());
    if (!subject) return;
    const auto known = [&](RecordIndex record) {
        const auto received = records.date(record, Field::ReceivedOn);
        return !received || *received <= all_.clock.knownOn;
    };
    std::unordered_map<Symbol, RecordIndex> last;  // by id
    const RecordBook::Range own = records.recordsOf(*subject);
    if (records.anyVersions())
        for (const RecordIndex record : own)
            if (known(record)) {
                const auto [found, fresh] = last.emplace(records.id(record), record);
                if (!fresh && records.version(found->second) < records.version(record)) found->second = record;
            }
    for (const RecordIndex record : own) {
        if (!known(record) || records.status(record) == RecordStatus::Withdrawn) continue;
        if (records.anyVersions() && last.at(records.id(record)) != record) continue;
        current_.add(record);
    }
}

void SubjectView::findCounted() {
    const auto contributions = ledger_->contributions();
    std::vector<std::uint32_t> lineOf(contributions.size(), UINT32_MAX);
    for (std::size_t entry = 0; entry < ledger_->entryCount(); ++entry) {
        const std::size_t index = ledger_->firstLineOf(entry);
        const LineKind kind = ledger_->lineKind(index);
        if (kind != LineKind::Counted && kind != LineKind::Spent && kind != LineKind::Listed) continue;
        const Line line = ledger_->line(index);
        if (line.contribution && lineOf[*line.contribution] == UINT32_MAX)
            lineOf[*line.contribution] = static_cast<std::uint32_t>(index);
    }
    for (std::uint32_t i = 0; i < contributions.size(); ++i) {
        if (lineOf[i] == UINT32_MAX) continue;
        Counted counted;
        counted.contribution = i;
        counted.line = lineOf[i];
        const Effect& effect = rulebook().rules[contributions[i].rule].effect;
        if (effect.touchesPoints()) counted.points = ledger_->pointsOf(i);
        switch (effect.kind) {
            case Effect::Kind::Hold: counted.loss = true; break;
            case Effect::Kind::List:
                counted.loss = rulebook().lists[effect.listing.list].kind == NamedList::Kind::Black;
                break;
            case Effect::Kind::Extend: break;
            default: counted.loss = counted.points && counted.points->sign() < 0;
        }
        byRecord_[contributions[i].record].push_back(static_cast<std::uint32_t>(counted_.size()));
        counted_.add(counted);
    }
}

std::span<const std::uint32_t> SubjectView::countsOf(RecordIndex record) const {
    const auto found = byRecord_.find(record);
    return found == byRecord_.end() ? std::span<const std::uint32_t>() : found->second;
}

const Counted* SubjectView::lossOf(RecordIndex record) const {
    for (const std::uint32_t i : countsOf(record))
        if (counted_[i].loss) return &counted_[i];
    return nullptr;
}

Date SubjectView::lawDay(const Contribution& contribution) const {
    if (const auto field = rulebook().counting.valuesOf)
        if (const auto day = book().date(contribution.record, *field)) return *day;
    return Date::ofDays(contribution.start);
}

}  // namespace clearline
