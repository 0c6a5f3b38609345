#include "core/mapping/import_plan.h"
#include "core/mapping/yaml_words.h"

namespace clearline {

namespace {

class Printer {
public:
    std::string take() { return std::move(out_); }

    void mapping(const Mapping& mapping, int depth) {
        line(depth, "id", yamlWord(mapping.id));
        text(depth, "title", mapping.title);
        text(depth, "about", mapping.about);
        text(depth, "sources", mapping.sources);
        if (mapping.textsAsWritten) line(depth, "texts", "as-written");
        if (mapping.others == OtherColumns::Facts)
            line(depth, "other-columns", "facts-of-" + std::string(targetTableText(mapping.othersOf)));
        if (!mapping.idFrom.empty()) line(depth, "id-from", list(mapping.idFrom));
        if (!mapping.constants.empty()) line(depth, "constants", "");
        for (const ConstantField& constant : mapping.constants)
            line(depth + 1, yamlWord(fieldText(constant.table, constant.field)), yamlWord(constant.value));
        if (!mapping.columns.empty()) line(depth, "columns", "");
        for (const ColumnMapping& column : mapping.columns) this->column(column, depth + 1);
    }

    void form(const TableForm& form, int depth) {
        item(depth, "form", "");
        line(depth + 2, "format", std::string(fileFormatText(form.format)));
        line(depth + 2, "encoding", std::string(encodingText(form.encoding)));
        line(depth + 2, "separator", yamlWord(std::string(1, form.separator)));
        if (!form.table.empty()) line(depth + 2, "table", yamlWord(form.table));
        line(depth + 2, "header-row", std::to_string(form.headerRow));
        if (form.headerRows != 1) line(depth + 2, "header-rows", std::to_string(form.headerRows));
    }

    void line(int depth, const std::string& key, const std::string& value) {
        out_.append(2 * static_cast<std::size_t>(depth), ' ');
        entry(key, value);
    }
    void item(int depth, const std::string& key, const std::string& value) {
        out_.append(2 * static_cast<std::size_t>(depth), ' ');
        out_ += "- ";
        entry(key, value);
    }

private:
    void entry(const std::string& key, const std::string& value) {
        (out_ += key) += ':';
        if (!value.empty()) (out_ += ' ') += value;
        out_ += '\n';
    }

    static std::string fieldText(TargetTable table, const std::string& field) {
        return std::string(targetTableText(table)) + "." + field;
    }
    static std::string list(const std::vector<std::string>& words) {
        std::string out = "[";
        for (const std::string& word : words) {
            if (out.size() > 1) out += ", ";
            out += yamlWord(word);
        }
        return out + "]";
    }
    static std::string local(const LocalText& text) {
        if (text.zh.empty()) return yamlWord(text.en);
        return "{" + (text.en.empty() ? std::string() : "en: " + yamlWord(text.en) + ", ") +
               "zh: " + yamlWord(text.zh) + "}";
    }
    void text(int depth, const char* key, const LocalText& text) {
        if (!text.empty()) line(depth, key, local(text));
    }

    void column(const ColumnMapping& column, int depth) {
        item(depth, "header", column.headers.size() == 1 ? yamlWord(column.headers.front()) : list(column.headers));
        if (column.required) line(depth + 1, "required", "true");
        if (column.claim != Claim::NotSaid) line(depth + 1, "claim", std::string(claimText(column.claim)));
        text(depth + 1, "note", column.note);
        if (!column.skip.empty()) line(depth + 1, "skip", list(column.skip));
        if (!column.targets.empty()) line(depth + 1, "to", "");
        for (const ColumnTarget& target : column.targets) this->target(target, depth + 2);
    }

    void target(const ColumnTarget& target, int depth) {
        constexpr const char* kForms[] = {"text", "number", "date", "boolean"};
        item(depth, "field", yamlWord(fieldText(target.table, target.field)));
        if (target.form != FactForm::Text) line(depth + 1, "form", kForms[static_cast<std::size_t>(target.form)]);
        if (target.dates != DateForm::Plain) line(depth + 1, "dates", std::string(dateFormText(target.dates)));
        if (target.century) line(depth + 1, "century", std::to_string(*target.century));
        if (target.numbers != NumberForm::Plain)
            line(depth + 1, "numbers", std::string(numberFormText(target.numbers)));
        if (target.times) line(depth + 1, "times", target.times->text());
        if (!target.units.empty()) line(depth + 1, "units", "");
        for (const auto& [unit, is] : target.units) line(depth + 2, yamlWord(unit), is.text());
        if (!target.noEnd.empty()) line(depth + 1, "no-end", list(target.noEnd));
        if (!target.blank.empty()) line(depth + 1, "blank", list(target.blank));
        if (!target.values.empty()) line(depth + 1, "values", "");
        for (const auto& [word, means] : target.values) line(depth + 2, yamlWord(word), yamlWord(means));
        if (target.otherwise) line(depth + 1, "otherwise", yamlWord(*target.otherwise));
    }

    std::string out_;
};

}  // namespace

std::string mappingText(const Mapping& mapping) {
    Printer printer;
    printer.line(0, "clearline-map", "1");
    printer.mapping(mapping, 0);
    return printer.take();
}

std::string planText(const ImportPlan& plan) {
    Printer printer;
    printer.line(0, "clearline-plan", "1");
    printer.line(0, "tables", "");
    for (const PlannedTable& planned : plan.tables) {
        printer.form(planned.form, 1);
        printer.line(2, "map", "");
        printer.mapping(planned.mapping, 3);
    }
    if (!plan.subjects.empty()) printer.line(0, "subjects", "");
    for (const SubjectChoice& choice : plan.subjects) {
        printer.item(1, "called", yamlWord(choice.called));
        printer.line(2, "is", yamlWord(choice.subject));
    }
    return printer.take();
}

}  // namespace clearline
