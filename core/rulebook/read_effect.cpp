#include "core/rulebook/read_parts.h"

// One function for each effect: its keys, and what must be so that it can be worked out at all.
namespace clearline {
namespace {

void readCharacteristic(Draft& draft, const YamlNode* node, Effect& effect) {
    if (!node) return;
    const auto id = draft.reader.text(*node);
    if (!id) return;
    if (const auto found = draft.characteristics.find(*id); found != draft.characteristics.end())
        effect.characteristic = found->second;
    else
        draft.reader.report(draft.leftOut.contains(*id) ? "rulebook.part-unusable" : "rulebook.characteristic-unknown",
                            *node, {*id});
}

void readPoints(Draft& draft, const YamlNode* node, Effect& effect) {
    if (!node) return;
    if (auto points = readNumber(draft, *node)) effect.points = *std::move(points);
}

// Add and set: a number, and what it changes.
void readPlain(Draft& draft, const YamlNode& node, std::string_view key, Effect& effect) {
    const YamlMap map(draft.reader, node, {key, "to"});
    readPoints(draft, map.need(key), effect);
    readCharacteristic(draft, map.need("to"), effect);
}

void readSpend(Draft& draft, const YamlNode& node, Effect& effect) {
    const YamlMap map(draft.reader, node, {"spend", "from"});
    readPoints(draft, map.need("spend"), effect);
    readCharacteristic(draft, map.need("from"), effect);
}

bool isRate(const TableRow& row) { return row.per != Number(1); }

// Rates for the parts of a total: bounds that rise from 0, and a rate for what is beyond.
bool hasMarginalRows(const DatedTable& version) {
    Number last;
    for (std::size_t i = 0; i + 1 < version.rows.size(); ++i) {
        const Number* limit = version.rows[i].limit.as<Number>();
        if (version.rows[i].bound == TableRow::Bound::Otherwise || !limit || *limit <= last) return false;
        last = *limit;
    }
    return !version.rows.empty() && version.rows.back().bound == TableRow::Bound::Otherwise;
}

void checkTotals(Draft& draft, const YamlNode& node, const Table& table, bool marginal) {
    if (table.over) return draft.reader.report("rulebook.table-with-over", node, {table.id});
    for (const DatedTable& version : table.values) {
        if (marginal && !hasMarginalRows(version))
            return draft.reader.report("rulebook.marginal-rows", node, {table.id});
        if (!marginal && std::any_of(version.rows.begin(), version.rows.end(), isRate))
            return draft.reader.report("rulebook.rates-misplaced", node, {table.id});
    }
}

void readAccumulate(Draft& draft, const YamlNode& node, Effect& effect) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"accumulate", "over", "gives", "reading", "to"});
    Accumulation& out = effect.accumulation;
    readPoints(draft, map.need("accumulate"), effect);
    if (const YamlNode* over = map.need("over"))
        out.over =
            static_cast<Accumulation::Over>(reader.choice(*over, {"life", "validity", "calendar-year"}).value_or(0));
    if (const YamlNode* reading = map.need("reading"))
        out.marginal = reader.choice(*reading, {"total", "marginal"}).value_or(0) == 1;
    if (const YamlNode* gives = map.need("gives"))
        if (const auto table = readReference(draft, *gives, draft.book.tables, "", "rulebook.table-unknown")) {
            out.table = *table;
            checkTotals(draft, *gives, draft.book.tables[*table], out.marginal);
        }
    readCharacteristic(draft, map.need("to"), effect);
}

void readAccrue(Draft& draft, const YamlNode& node, Effect& effect) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"accrue", "per", "counting", "from", "until", "to"});
    Accrual& out = effect.accrual;
    readPoints(draft, map.need("accrue"), effect);
    if (const YamlNode* per = map.need("per"))
        if (const auto text = reader.text(*per)) {
            out.per = Period::fromIso(*text).value_or(Period{});
            if (out.per == Period{}) reader.report("rulebook.not-a-period", *per, {*text});
        }
    if (const YamlNode* counting = map.need("counting"))
        out.completed = reader.choice(*counting, {"started", "completed"}).value_or(0) == 1;
    if (const YamlNode* from = map.need("from")) out.from = readDateField(draft, *from).value_or(out.from);
    if (const YamlNode* until = map.need("until")) out.until = readDateField(draft, *until).value_or(out.until);
    readCharacteristic(draft, map.need("to"), effect);
}

// A lowest value can be told: written, or the bound below, or the rounding grid after an up-to.
bool hasLowest(const Draft& draft, const Scale& scale, std::size_t step) {
    if (scale.steps[step].lowest) return true;
    if (step == 0 || !scale.steps[step - 1].upper) return false;
    if (!scale.steps[step - 1].upperIncluded) return true;
    const auto& score = draft.book.score;
    return score ? score->rounding.has_value() : draft.scoreWritten;
}

void readHold(Draft& draft, const YamlNode& node, Effect& effect) {
    YamlReader& reader = draft.reader;
    const YamlMap outer(reader, node, {"hold"});
    const YamlNode* hold = outer.need("hold");
    if (!hold) return;
    const YamlMap map(reader, *hold, {"scale", "at"});
    const YamlNode* name = map.need("scale");
    const YamlNode* at = map.need("at");
    if (!name || !at) return;
    const auto index = readReference(draft, *name, draft.book.scales, "scales/", "rulebook.scale-unknown");
    const auto id = reader.text(*at);
    if (!index || !id) return;
    const Scale& scale = draft.book.scales[*index];
    if (!scale.ofScore()) return reader.report("rulebook.hold-scale", *name, {scale.id});
    const auto step = scale.stepNamed(*id);
    if (!step) return reader.report("rulebook.step-unknown", *at, {*id, scale.id});
    if (!hasLowest(draft, scale, *step)) return reader.report("rulebook.hold-no-lowest", *at, {*id, scale.id});
    effect.hold = {*index, *step};
}

void readListing(Draft& draft, const YamlNode& node, Effect& effect) {
    YamlReader& reader = draft.reader;
    const YamlMap outer(reader, node, {"list"});
    const YamlNode* list = outer.need("list");
    if (!list) return;
    const YamlMap map(reader, *list, {"on", "ground", "extend"});
    Entering& out = effect.listing;
    if (const YamlNode* on = map.need("on"))
        out.list = readReference(draft, *on, draft.book.lists, "lists/", "rulebook.list-unknown").value_or(0);
    const YamlNode* extend = map.find("extend");
    if (extend) {
        effect.kind = Effect::Kind::Extend;
        out.extend = readPeriodFormula(draft, *extend, draft.ruleScope);
    }
    if (const YamlNode* ground = extend ? map.find("ground") : map.need("ground"))
        out.ground = reader.localText(*ground).value_or(LocalText{});
    // What the score is not given for, the lists are not kept by either.
    for (const std::string& key : draft.brokenBasics) reader.report("rulebook.part-unusable", node, {key});
}

bool fitsRunningClamp(Effect::Kind kind) {
    return kind == Effect::Kind::Add || kind == Effect::Kind::Accrue || kind >= Effect::Kind::List;
}

std::optional<Effect::Kind> effectKind(const YamlNode& node) {
    for (const YamlNode& key : node.keys)
        for (Effect::Kind kind = Effect::Kind::Add; kind < Effect::Kind::Extend;
             kind = static_cast<Effect::Kind>(static_cast<int>(kind) + 1))
            if (key.text == effectName(kind)) return kind;
    return std::nullopt;
}

}  // namespace

void readEffect(Draft& draft, const YamlNode& node, Effect& effect) {
    YamlReader& reader = draft.reader;
    if (!reader.isMap(node)) return;
    const auto kind = effectKind(node);
    if (!kind)
        return reader.report("rulebook.effect-missing", node, {"add, set, accumulate, accrue, spend, hold, list"});
    effect.kind = *kind;
    switch (*kind) {
        case Effect::Kind::Add:
        case Effect::Kind::Set: readPlain(draft, node, effectName(*kind), effect); break;
        case Effect::Kind::Accumulate: readAccumulate(draft, node, effect); break;
        case Effect::Kind::Accrue: readAccrue(draft, node, effect); break;
        case Effect::Kind::Spend: readSpend(draft, node, effect); break;
        case Effect::Kind::Hold: readHold(draft, node, effect); break;
        case Effect::Kind::List:
        case Effect::Kind::Extend: readListing(draft, node, effect); break;
    }
    const std::string name(effectName(effect.kind));
    if (!effect.onList() && !draft.scoreWritten) reader.report("rulebook.needs-score", node, {name});
    const auto& score = draft.book.score;
    if (score && score->clamp == ClampMode::Running && !fitsRunningClamp(effect.kind))
        reader.report("rulebook.running-clamp", node, {name});
}

}  // namespace clearline
