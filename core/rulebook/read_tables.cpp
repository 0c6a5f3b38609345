#include "core/rulebook/read_parts.h"

#include <algorithm>

namespace clearline {
namespace {

// What a row's `is` compares with: typed as it is written, a text in quotes always a text.
Value plainValue(const YamlNode& node) {
    if (!node.quoted) {
        if (auto number = Number::fromDecimal(node.text)) return Value(*std::move(number));
        if (const auto date = Date::fromIso(node.text)) return Value(*date);
        if (node.text == "true" || node.text == "false") return Value(node.text == "true");
    }
    return Value(node.text);
}

bool fits(const Value& value, Type over) {
    switch (over) {
        case Type::Number: return value.as<Number>() != nullptr;
        case Type::Text: return value.as<std::string>() != nullptr;
        case Type::Date: return value.as<Date>() != nullptr;
        case Type::Boolean: return value.as<bool>() != nullptr;
        default: return true;
    }
}

void readRow(Draft& draft, const YamlNode& node, Type over, DatedTable& table) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"up-to", "below", "is", "gives", "per"});
    TableRow row;
    row.place = reader.place(node);
    const YamlNode* upTo = map.find("up-to");
    const YamlNode* below = map.find("below");
    const YamlNode* is = map.find("is");
    if ((upTo != nullptr) + (below != nullptr) + (is != nullptr) > 1)
        reader.report("rulebook.several-bounds", node, {"up-to, below, is"});
    if (const YamlNode* limit = upTo ? upTo : below) {
        row.bound = upTo ? TableRow::Bound::UpTo : TableRow::Bound::Below;
        if (auto number = reader.number(*limit)) row.limit = Value(*std::move(number));
        if (over != Type::Number && over != Type::Any)
            reader.report("rulebook.row-type", *limit, {limit->text, std::string(typeName(over))});
    } else if (is) {
        row.bound = TableRow::Bound::Is;
        if (reader.text(*is)) row.limit = plainValue(*is);
        if (!fits(row.limit, over)) reader.report("rulebook.row-type", *is, {is->text, std::string(typeName(over))});
    }
    if (const YamlNode* gives = map.need("gives"))
        if (auto number = reader.number(*gives)) row.gives = Value(*std::move(number));
    if (const YamlNode* per = map.find("per"))
        if (auto number = reader.number(*per)) {
            if (*number <= Number(0)) reader.report("rulebook.not-positive", *per, {per->text});
            row.per = *std::move(number);
        }
    table.rows.push_back(std::move(row));
}

void readVersion(Draft& draft, const YamlNode& node, Table& table) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"from", "until", "rows", "dmn", "status", "source", "note"});
    DatedTable version;
    version.place = reader.place(node);
    version.when = readInterval(draft, map);
    version.citation = readCitation(draft, map);
    const Type over = table.over ? table.over->type() : Type::Any;
    if (map.find("dmn")) {
        readDmn(draft, map, version);
    } else if (const YamlNode* rows = map.need("rows"); rows && reader.isList(*rows)) {
        if (rows->items.empty()) reader.report("rulebook.list-empty", *rows);
        for (const YamlNode& row : rows->items) readRow(draft, row, over, version);
    }
    table.values.push_back(std::move(version));
}

// Written beside `dmn`, without `values`: one version.
void readShort(Draft& draft, const YamlMap& map, Table& table) {
    for (const char* key : {"values", "over"})
        if (const YamlNode* node = map.find(key))
            draft.reader.report("rulebook.several-bounds", *node, {"dmn, over, values"});
    DatedTable version;
    version.place = draft.reader.place(*map.find("dmn"));
    version.when = readInterval(draft, map);
    version.citation = readCitation(draft, map);
    readDmn(draft, map, version);
    table.values.push_back(std::move(version));
}

std::optional<Table> readTable(Draft& draft, const YamlNode& key, const YamlNode& node, const std::string& id) {
    YamlReader& reader = draft.reader;
    const std::size_t before = reader.errors();
    Table table;
    table.id = id;
    table.place = reader.place(key);
    const YamlMap map(reader, node,
                      {"title", "over", "unit", "values", "dmn", "from", "until", "status", "source", "note"});
    table.title = readTitle(draft, map);
    if (const YamlNode* unit = map.find("unit")) table.unit = reader.text(*unit).value_or("");
    if (const YamlNode* over = map.find("over")) {
        const auto text = reader.text(*over);
        auto formula =
            text ? Formula::compile(*text, draft.tableScope, reader.textPlace(*over)) : Result<Formula>(Problems{});
        if (formula)
            table.over = std::move(formula).value();
        else
            for (const Problem& problem : formula.problems()) reader.report(problem);
        if (table.over)
            for (const std::string& name : table.over->names())
                if (draft.leftOut.contains(name)) reader.report("rulebook.part-unusable", *over, {name});
    }
    if (map.find("dmn")) {
        readShort(draft, map, table);
    } else if (const YamlNode* values = map.need("values"); values && reader.isList(*values)) {
        if (values->items.empty()) reader.report("rulebook.list-empty", *values);
        for (const YamlNode& version : values->items) readVersion(draft, version, table);
    }
    // A running total is a number; what is compared by `is` must be said.
    const auto compares = [](const DatedTable& version) {
        return std::any_of(version.rows.begin(), version.rows.end(),
                           [](const TableRow& row) { return row.bound == TableRow::Bound::Is; });
    };
    if (std::any_of(table.values.begin(), table.values.end(), compares)) (void)map.need("over");
    orderVersions(draft, table.values, id);
    if (reader.errors() != before) return std::nullopt;
    return table;
}

}  // namespace

void readTables(Draft& draft, const YamlNode& node) {
    if (!draft.reader.isMap(node)) return;
    if (node.keys.size() > kMostVariables)
        return draft.reader.report("rulebook.too-many", node,
                                   {std::to_string(node.keys.size()), std::to_string(kMostVariables)});
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const auto id = readFormulaName(draft, node.keys[i]);
        if (!id) continue;
        auto table = readTable(draft, node.keys[i], node.items[i], *id);
        draft.declareTable(*id, table ? Type::Number : Type::Any);
        if (!table) {
            draft.leftOut.insert(*id);
            continue;
        }
        draft.tables.emplace(*id, draft.book.tables.size());
        draft.book.tables.push_back(*std::move(table));
    }
}

}  // namespace clearline
