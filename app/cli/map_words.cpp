#include "app/cli/map_words.h"

namespace clearline::cli {

namespace {

std::string_view formText(bool ofDates, const Answer& answer) {
    return ofDates ? dateFormText(answer.dates) : numberFormText(answer.numbers);
}

void writeAnswerJson(JsonStream& json, bool ofDates, const Answer& answer) {
    json.open('{');
    json.field("means", answer.means);
    json.field(ofDates ? "dates" : "numbers", formText(ofDates, answer));
    if (answer.century) {
        json.key("century");
        json.whole(*answer.century);
    }
    json.close('}');
}

}  // namespace

std::string questionLines(const MappedRead& read, const Catalogue& words) {
    std::string out;
    for (const ColumnDecision& decision : read.decisions)
        out += words.text("maps.decided", {decision.header, decision.example, std::to_string(decision.row),
                                           std::string(formText(decision.ofDates, decision.answer))}) +
               "\n";
    for (const Question& question : read.questions) {
        out += words.text("maps.question", {question.header, question.example, std::to_string(question.row),
                                            std::to_string(question.cells)}) +
               "\n";
        for (const Answer& answer : question.answers) {
            std::string how = std::string(question.ofDates ? "dates: " : "numbers: ") +
                              std::string(formText(question.ofDates, answer));
            if (answer.century) how += ", century: " + std::to_string(*answer.century);
            out += "  " + words.text("maps.answer", {answer.means, how}) + "\n";
        }
    }
    return out;
}

std::string countsLine(const CaseInput& input, const Catalogue& words) {
    const auto text = [](std::size_t n) { return std::to_string(n); };
    return words.text("maps.counts",
                      {text(input.records->size()), text(input.subjects.size()), text(input.relations.size()),
                       text(input.readings.size()), text(input.statement.size())}) +
           "\n";
}

void writeFormJson(JsonStream& json, const TableForm& form) {
    json.key("form");
    json.open('{');
    json.field("format", fileFormatText(form.format));
    json.field("encoding", encodingText(form.encoding));
    if (form.format == FileFormat::Csv) json.field("separator", std::string_view(&form.separator, 1));
    json.field("table", form.table);
    json.key("headerRow");
    json.whole(form.headerRow);
    json.key("headerRows");
    json.whole(form.headerRows);
    json.close('}');
}

void writeQuestionsJson(JsonStream& json, const MappedRead& read) {
    json.key("decided");
    json.open('[');
    for (const ColumnDecision& decision : read.decisions) {
        json.onNewLine();
        json.open('{');
        json.field("column", decision.header);
        json.field("example", decision.example);
        json.key("row");
        json.whole(decision.row);
        json.key("answer");
        writeAnswerJson(json, decision.ofDates, decision.answer);
        json.close('}');
    }
    json.close(']');
    json.key("questions");
    json.open('[');
    for (const Question& question : read.questions) {
        json.onNewLine();
        json.open('{');
        json.field("column", question.header);
        json.field("example", question.example);
        json.key("row");
        json.whole(question.row);
        json.key("cells");
        json.whole(question.cells);
        json.key("answers");
        json.open('[');
        for (const Answer& answer : question.answers) writeAnswerJson(json, question.ofDates, answer);
        json.close(']');
        json.close('}');
    }
    json.close(']');
}

void writeCountsJson(JsonStream& json, const CaseInput& input) {
    json.key("counts");
    json.open('{');
    for (const auto& [name, count] : {std::pair{"records", input.records->size()},
                                      {"subjects", input.subjects.size()},
                                      {"relations", input.relations.size()},
                                      {"readings", input.readings.size()},
                                      {"statement", input.statement.size()}}) {
        json.key(name);
        json.whole(count);
    }
    json.close('}');
}

}  // namespace clearline::cli
