#include "core/ledger/bindings.h"

#include "core/ledger/matched_rows.h"

namespace clearline {

namespace {

std::optional<Value> typed(FactForm form, std::string_view text) {
    if (text.empty()) return std::nullopt;
    switch (form) {
        case FactForm::Text: return Value(text);
        case FactForm::Number:
            if (auto number = Number::fromDecimal(text)) return Value(std::move(*number));
            return std::nullopt;
        case FactForm::Date:
            if (const auto date = Date::fromIso(text)) return Value(*date);
            return std::nullopt;
        case FactForm::Boolean: return Value(text == "true");
    }
    return std::nullopt;
}

std::optional<Value> orNothing(std::string_view text) {
    if (text.empty()) return std::nullopt;
    return Value(text);
}

template <class T>
std::optional<Value> orNothing(std::optional<T> value) {
    if (!value) return std::nullopt;
    return Value(std::move(*value));
}

std::optional<Value> fieldValue(const Record& record, Field field) {
    constexpr std::string_view kTypes[] = {"", "basic", "positive", "notice", "bad"};
    switch (field) {
        case Field::Subject: return orNothing(record.subject());
        case Field::Id: return orNothing(record.id());
        case Field::Version: return Value(Number::fromInteger(record.version()));
        case Field::Kind: return orNothing(record.kind());
        case Field::Type: return orNothing(kTypes[static_cast<std::size_t>(record.type())]);
        case Field::Agency: return orNothing(record.agency());
        case Field::Document: return orNothing(record.document());
        case Field::Amount: return orNothing(record.amount());
        case Field::Quantity: return orNothing(record.quantity());
        case Field::Act: return orNothing(record.act());
        case Field::Status: return Value(record.status() == RecordStatus::Withdrawn ? "withdrawn" : "active");
        case Field::Note: return orNothing(record.note());
        default: return orNothing(record.date(field));
    }
}

std::optional<Bound> bound(std::optional<Value> value, std::string_view from) {
    if (!value) return std::nullopt;
    return Bound{std::move(*value), from, Status::None, {}};
}

}  // namespace

int ageOn(Date born, Date day) {
    int years = day.parts().year - born.parts().year;
    const auto birthday = born.plusMonths(std::int64_t{12} * years);
    if (birthday && day < *birthday) --years;
    return years;
}

std::optional<Bound> RecordBindings::ofRecord(std::string_view name) const {
    if (!book_) return std::nullopt;
    const Record record(*book_, record_);
    if (const auto field = fieldNamed(name)) return bound(fieldValue(record, *field), "record");
    const auto fact = book_->factNamed(name);
    if (!fact) return std::nullopt;
    return bound(typed(book_->facts()[*fact].form, record.fact(*fact)), "record");
}

std::optional<Bound> RecordBindings::ofSubject(std::string_view name) const {
    if (name == "id") return bound(orNothing(std::string_view(subject_.id)), "subject");
    if (name == "name") return bound(orNothing(std::string_view(subject_.name)), "subject");
    if (name == "identifier") return bound(orNothing(std::string_view(subject_.identifier)), "subject");
    if (name == "kind") {
        constexpr std::string_view kKinds[] = {"", "person", "firm"};
        return bound(orNothing(kKinds[static_cast<std::size_t>(subject_.kind)]), "subject");
    }
    if (name == "born_on") return bound(orNothing(subject_.bornOn), "subject");
    if (name == "age") {
        if (!subject_.bornOn) return std::nullopt;
        return bound(Value(ageOn(*subject_.bornOn, asOf_)), "subject");
    }
    const auto fact = subject_.facts.find(std::string(name));
    if (fact == subject_.facts.end()) return std::nullopt;
    return bound(typed(fact->second.form, fact->second.text), "subject");
}

std::optional<Bound> RecordBindings::find(std::string_view name) const {
    if (name.starts_with("record.")) return ofRecord(name.substr(7));
    if (name.starts_with("subject.")) return ofSubject(name.substr(8));
    if (name == "points" && points_) return Bound{Value(*points_), "ledger", Status::None, {}};
    if (const auto parameter = rulebook_.parameterNamed(name)) return parameterOn(rulebook_, *parameter, day_);
    if (const auto table = rulebook_.tableNamed(name)) return tableOnDay(rulebook_, *table, day_, *this);
    return std::nullopt;
}

std::optional<Bound> tableOnDay(const Rulebook& rulebook, std::size_t index, Date day, const Bindings& bindings,
                                Steps* trail) {
    const Table& table = rulebook.tables[index];
    const DatedTable* version = rulebook.tableOn(index, day);
    if (version && version->dmn) return matchedRows(table, *version, bindings, trail);
    if (!version || !table.over) return std::nullopt;
    const std::size_t told = trail ? trail->size() : 0;
    const auto over = table.over->evaluate(bindings, trail);
    if (!over) return std::nullopt;
    const int keyStep = trail && trail->size() > told ? static_cast<int>(trail->size()) - 1 : -1;
    const Number* number = over->value.as<Number>();
    for (const TableRow& row : version->rows) {
        const Number* limit = row.limit.as<Number>();
        const bool fits = row.bound == TableRow::Bound::Otherwise ||
                          (row.bound == TableRow::Bound::Is && row.limit == over->value) ||
                          (row.bound == TableRow::Bound::UpTo && number && limit && *number <= *limit) ||
                          (row.bound == TableRow::Bound::Below && number && limit && *number < *limit);
        if (!fits) continue;
        if (trail) {
            const bool worked = keyStep >= 0;
            Step& step = trail->add("look up");
            step.inputs.push_back(
                {table.id, row.gives, "table", version->citation.status, version->citation.source, -1});
            step.inputs.push_back({worked ? std::string_view() : table.over->text(),
                                   over->value,
                                   worked ? "step" : "record",
                                   Status::None,
                                   {},
                                   keyStep});
            step.result = row.gives;
            step.citation = version->citation.source;
        }
        return Bound{row.gives, "table", version->citation.status, version->citation.source};
    }
    return std::nullopt;
}

}  // namespace clearline
