#include <algorithm>

#include "core/mapping/check_mapping.h"
#include "core/mapping/import_plan.h"
#include "core/yaml/yaml_reader.h"

namespace clearline {

namespace {

constexpr std::size_t kPlanBytes = std::size_t{16} << 20;

// Where the parts of one mapping stand, by what MappingPart says.
struct Places {
    Place whole;
    std::vector<Place> columns, constants, idFrom;
    std::vector<std::vector<Place>> targets;

    [[nodiscard]] Place of(const MappingPart& part) const {
        const auto at = [&](const std::vector<Place>& places) {
            return part.at < places.size() ? places[part.at] : whole;
        };
        switch (part.of) {
            case MappingPart::Of::Whole: return whole;
            case MappingPart::Of::Column: return at(columns);
            case MappingPart::Of::Constant: return at(constants);
            case MappingPart::Of::IdFrom: return at(idFrom);
            case MappingPart::Of::Target:
                return part.at < targets.size() && part.target < targets[part.at].size() ? targets[part.at][part.target]
                                                                                         : at(columns);
        }
        return whole;
    }
};

class Parser {
public:
    Parser(std::string file) : file_(std::move(file)), reader_(file_, problems_) {}

    Problems& problems() { return problems_; }
    YamlReader& reader() { return reader_; }

    Mapping mapping(const YamlNode& node) {
        const std::size_t before = reader_.errors();
        const YamlMap map(reader_, node,
                          {"clearline-map", "id", "title", "about", "sources", "texts", "other-columns", "id-from",
                           "constants", "columns"});
        Mapping out;
        Places places;
        places.whole = reader_.place(node);
        if (const YamlNode* id = map.need("id")) out.id = word(*id);
        for (const auto& [key, into] :
             {std::pair{"title", &out.title}, {"about", &out.about}, {"sources", &out.sources}})
            if (const YamlNode* text = map.find(key)) *into = reader_.localText(*text).value_or(LocalText());
        if (const YamlNode* texts = map.find("texts"))
            out.textsAsWritten = reader_.choice(*texts, {"trimmed", "as-written"}) == 1;
        if (const YamlNode* others = map.find("other-columns")) {
            const auto choice = reader_.choice(*others, {"left-out", "facts-of-records", "facts-of-subjects"});
            if (choice.value_or(0) > 0) out.others = OtherColumns::Facts;
            if (choice == 2) out.othersOf = TargetTable::Subjects;
        }
        if (const YamlNode* idFrom = map.find("id-from")) out.idFrom = words(*idFrom, &places.idFrom);
        if (const YamlNode* constants = map.find("constants"); constants && reader_.isMap(*constants)) {
            for (std::size_t i = 0; i < constants->keys.size(); ++i) {
                places.constants.push_back(reader_.place(constants->keys[i]));
                ConstantField& constant = out.constants.emplace_back();
                field(constants->keys[i], constant.table, constant.field);
                constant.value = word(constants->items[i]);
            }
        }
        if (const YamlNode* columns = map.find("columns"); columns && reader_.isList(*columns))
            for (const YamlNode& column : columns->items) out.columns.push_back(this->column(column, places));
        // What follows only from what was told already is not told again.
        const bool whole = reader_.errors() == before;
        for (Problem& problem : checkMapping(out, [&places](const MappingPart& part) { return places.of(part); }))
            if (whole || (problem.code != "map.id" && problem.code != "map.header-blank" &&
                          problem.code != "map.no-target" && problem.code != "map.id-from"))
                reader_.report(std::move(problem));
        return out;
    }

    TableForm form(const YamlNode& node) {
        const YamlMap map(reader_, node, {"format", "encoding", "separator", "table", "header-row", "header-rows"});
        TableForm out;
        if (const YamlNode* format = map.need("format"))
            out.format = static_cast<FileFormat>(reader_.choice(*format, {"csv", "xlsx", "json", "xml"}).value_or(0));
        if (const YamlNode* encoding = map.need("encoding"))
            out.encoding = static_cast<Encoding>(
                reader_.choice(*encoding, {"utf-8", "gb18030", "utf-16le", "utf-16be"}).value_or(0));
        if (const YamlNode* separator = map.need("separator")) {
            const std::string text = word(*separator);
            constexpr std::string_view kSeparators = ",;\t|";
            if (text.size() == 1 && kSeparators.find(text[0]) != kSeparators.npos)
                out.separator = text[0];
            else
                reader_.report("map.separator", *separator, {text});
        }
        if (const YamlNode* table = map.find("table")) out.table = word(*table);
        constexpr int kMostRows = 2'000'000, kMostHeaderRows = 20;
        if (const YamlNode* row = map.find("header-row"))
            out.headerRow = static_cast<std::uint32_t>(reader_.wholeNumber(*row, 0, kMostRows).value_or(1));
        if (const YamlNode* rows = map.find("header-rows"))
            out.headerRows = static_cast<std::uint32_t>(reader_.wholeNumber(*rows, 1, kMostHeaderRows).value_or(1));
        return out;
    }

    // Any text, an empty one too.
    std::string word(const YamlNode& node) {
        if (node.kind == YamlNode::Kind::Scalar) return node.text;
        reader_.report("rulebook.not-a-text", node);
        return {};
    }

private:
    std::vector<std::string> words(const YamlNode& node, std::vector<Place>* places = nullptr) {
        std::vector<std::string> out;
        const bool one = node.kind == YamlNode::Kind::Scalar;
        if (one) out.push_back(node.text);
        if (places && one) places->push_back(reader_.place(node));
        if (one || !reader_.isList(node)) return out;
        for (const YamlNode& item : node.items) {
            out.push_back(word(item));
            if (places) places->push_back(reader_.place(item));
        }
        return out;
    }

    // records.decided_on
    void field(const YamlNode& node, TargetTable& table, std::string& name) {
        const std::string text = word(node);
        const std::size_t dot = text.find('.');
        for (std::size_t t = 0; t < kTargetTables && dot != text.npos; ++t) {
            if (targetTableText(static_cast<TargetTable>(t)) != text.substr(0, dot)) continue;
            table = static_cast<TargetTable>(t);
            name = text.substr(dot + 1);
            return;
        }
        reader_.report("map.field-form", node, {text});
    }

    ColumnMapping column(const YamlNode& node, Places& places) {
        const YamlMap map(reader_, node, {"header", "required", "claim", "note", "skip", "to"});
        ColumnMapping out;
        places.columns.push_back(reader_.place(node));
        auto& targets = places.targets.emplace_back();
        if (const YamlNode* header = map.need("header")) out.headers = words(*header);
        if (const YamlNode* required = map.find("required"))
            out.required = reader_.choice(*required, {"false", "true"}) == 1;
        if (const YamlNode* claim = map.find("claim"))
            out.claim = static_cast<Claim>(
                reader_.choice(*claim, {"not-said", "published", "reported", "assumed"}).value_or(0));
        if (const YamlNode* note = map.find("note")) out.note = reader_.localText(*note).value_or(LocalText());
        if (const YamlNode* skip = map.find("skip")) out.skip = words(*skip);
        const YamlNode* to = map.find("to");
        if (!to) return out;
        const bool one = to->kind != YamlNode::Kind::Sequence;
        for (std::size_t i = 0; i < (one ? 1 : to->items.size()); ++i) {
            const YamlNode& item = one ? *to : to->items[i];
            targets.push_back(reader_.place(item));
            out.targets.push_back(target(item));
        }
        return out;
    }

    // A field alone, or a map that says how it is read.
    ColumnTarget target(const YamlNode& node) {
        ColumnTarget out;
        if (node.kind == YamlNode::Kind::Scalar) {
            field(node, out.table, out.field);
            return out;
        }
        const YamlMap map(reader_, node,
                          {"field", "form", "dates", "century", "numbers", "times", "units", "no-end", "blank",
                           "values", "otherwise"});
        if (const YamlNode* name = map.need("field")) field(*name, out.table, out.field);
        if (const YamlNode* form = map.find("form"))
            out.form = static_cast<FactForm>(reader_.choice(*form, {"text", "number", "date", "boolean"}).value_or(0));
        if (const YamlNode* dates = map.find("dates"))
            out.dates = static_cast<DateForm>(
                reader_.choice(*dates, {"plain", "d/m/y", "m/d/y", "y/m/d", "serial-1900", "serial-1904"}).value_or(0));
        if (const YamlNode* century = map.find("century"))
            if (const auto year = reader_.wholeNumber(*century, 0, 9999))
                out.century = static_cast<std::uint32_t>(*year);
        if (const YamlNode* numbers = map.find("numbers"))
            out.numbers = static_cast<NumberForm>(reader_.choice(*numbers, {"plain", "point", "comma"}).value_or(0));
        if (const YamlNode* times = map.find("times")) out.times = reader_.number(*times);
        if (const YamlNode* noEnd = map.find("no-end")) out.noEnd = words(*noEnd);
        if (const YamlNode* blank = map.find("blank")) out.blank = words(*blank);
        if (const YamlNode* otherwise = map.find("otherwise")) out.otherwise = word(*otherwise);
        if (const YamlNode* units = map.find("units"); units && reader_.isMap(*units))
            for (std::size_t i = 0; i < units->keys.size(); ++i)
                out.units.emplace_back(units->keys[i].text, reader_.number(units->items[i]).value_or(Number(1)));
        if (const YamlNode* values = map.find("values"); values && reader_.isMap(*values))
            for (std::size_t i = 0; i < values->keys.size(); ++i)
                out.values.emplace_back(values->keys[i].text, word(values->items[i]));
        return out;
    }

    std::string file_;
    Problems problems_;
    YamlReader reader_;
};

// The mark of the form, which says what the file is.
bool isMarked(YamlReader& reader, const YamlNode& root, const char* mark) {
    for (std::size_t i = 0; i < root.keys.size() && i < root.items.size(); ++i) {
        if (root.keys[i].text != mark) continue;
        if (root.items[i].text == "1") return true;
        reader.report("map.version", root.items[i], {root.items[i].text}, Severity::Fatal);
        return false;
    }
    reader.report("map.not-one", root, {mark}, Severity::Fatal);
    return false;
}

}  // namespace

Result<Mapping> mappingFromText(const std::string& text, const std::string& name) {
    const auto tree = parseYaml(text, name);
    if (!tree) return tree.problems();
    Parser parser(name);
    if (!isMarked(parser.reader(), *tree, "clearline-map")) return parser.problems();
    Mapping mapping = parser.mapping(*tree);
    if (anyAtLeast(parser.problems(), Severity::Error)) return parser.problems();
    return mapping;
}

Result<ImportPlan> planFromText(const std::string& text, const std::string& name) {
    const auto tree = parseYaml(text, name, kPlanBytes);
    if (!tree) return tree.problems();
    Parser parser(name);
    YamlReader& reader = parser.reader();
    if (!isMarked(reader, *tree, "clearline-plan")) return parser.problems();
    const YamlMap map(reader, *tree, {"clearline-plan", "tables", "subjects"});
    ImportPlan plan;
    if (const YamlNode* tables = map.need("tables"); tables && reader.isList(*tables)) {
        for (const YamlNode& node : tables->items) {
            const YamlMap table(reader, node, {"form", "map"});
            PlannedTable& planned = plan.tables.emplace_back();
            if (const YamlNode* form = table.need("form")) planned.form = parser.form(*form);
            if (const YamlNode* mapping = table.need("map")) planned.mapping = parser.mapping(*mapping);
        }
        if (tables->items.empty()) reader.report("map.no-table", *tables);
    }
    if (const YamlNode* subjects = map.find("subjects"); subjects && reader.isList(*subjects)) {
        for (const YamlNode& node : subjects->items) {
            const YamlMap choice(reader, node, {"called", "is"});
            const YamlNode* called = choice.need("called");
            const YamlNode* is = choice.need("is");
            if (called && is) plan.subjects.push_back({parser.word(*called), parser.word(*is)});
        }
    }
    if (anyAtLeast(parser.problems(), Severity::Error)) return parser.problems();
    return plan;
}

}  // namespace clearline
