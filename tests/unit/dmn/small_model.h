// Small DMN models for tests, written from their parts.
#pragma once

#include <string>

#include "core/dmn/run.h"

namespace clearline {

inline std::string wholeModel(const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"small\" "
           "namespace=\"urn:small\">\n" +
           inside + "</definitions>\n";
}

inline std::string inputData(const std::string& name, const std::string& type = "") {
    return "<inputData id=\"" + name + "\" name=\"" + name + "\"><variable name=\"" + name + "\"" +
           (type.empty() ? "" : " typeRef=\"" + type + "\"") + "/></inputData>\n";
}

// `needs`: ids of elements, with a blank between.
inline std::string requirements(const std::string& needs, const std::string& kind) {
    std::string out;
    for (std::size_t at = 0; at < needs.size();) {
        const std::size_t end = std::min(needs.find(' ', at), needs.size());
        const bool knowledge = kind == "requiredKnowledge";
        const std::string requirement = knowledge ? "knowledgeRequirement" : "informationRequirement";
        out +=
            "<" + requirement + "><" + kind + " href=\"#" + needs.substr(at, end - at) + "\"/></" + requirement + ">";
        at = end + 1;
    }
    return out;
}

inline std::string decision(const std::string& name, const std::string& logic, const std::string& inputs = "",
                            const std::string& decisions = "", const std::string& knowledge = "",
                            const std::string& type = "") {
    return "<decision id=\"" + name + "\" name=\"" + name + "\"><variable name=\"" + name + "\"" +
           (type.empty() ? "" : " typeRef=\"" + type + "\"") + "/>" + requirements(inputs, "requiredInput") +
           requirements(decisions, "requiredDecision") + requirements(knowledge, "requiredKnowledge") + logic +
           "</decision>\n";
}

inline std::string literal(const std::string& formula, const std::string& type = "") {
    return "<literalExpression" + (type.empty() ? "" : " typeRef=\"" + type + "\"") + "><text><![CDATA[" + formula +
           "]]></text></literalExpression>";
}

inline std::shared_ptr<const DmnProgram> compiled(const std::string& inside) {
    auto model = readDmnModel(wholeModel(inside), "small.dmn");
    if (!model) qFatal("the model is not read: %s", model.problems().front().code.c_str());
    return DmnProgram::compile(std::move(model).value());
}

// The decision's value as FEEL writes it, or the code of what is wrong.
inline QString outcomeOf(const std::string& inside, const std::string& decision, Context given = {}) {
    DmnRun run(compiled(inside), std::move(given));
    const auto value = run.decision(decision);
    return QString::fromStdString(value ? value->text() : value.problems().front().code);
}

}  // namespace clearline
