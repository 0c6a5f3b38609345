#include "core/dmn/model.h"

#include <algorithm>

#include "core/dmn/read_boxed.h"

namespace clearline {
namespace {

class ModelReader {
public:
    explicit ModelReader(const std::string& file) : boxes_(file) {}

    Problems read(const XmlElement& root, DmnModel& model) {
        model.name = root.valueOf("name");
        model.nameSpace = root.valueOf("namespace");
        for (const XmlElement& element : root.children) {
            if (element.name == "itemDefinition")
                model.types.push_back(type(element));
            else if (element.name == "inputData")
                model.elements.push_back(input(element));
            else if (element.name == "decision")
                model.elements.push_back(decision(element));
            else if (element.name == "businessKnowledgeModel")
                model.elements.push_back(knowledge(element));
            else if (element.name == "decisionService")
                model.elements.push_back(service(element));
            else if (element.name == "import")
                model.imports.push_back({element.valueOf("name"), element.valueOf("namespace"),
                                         element.valueOf("importType"), boxes_.place(element)});
        }
        return std::move(problems_);
    }

private:
    DmnElement named(const XmlElement& element, DmnElement::Kind kind) {
        DmnElement made;
        made.kind = kind;
        made.id = element.valueOf("id");
        made.name = element.valueOf("name");
        made.place = boxes_.place(element);
        // A variable must have the element's name; where a tool forgot it, the element's counts.
        if (const XmlElement* variable = element.child("variable")) made.typeRef = typeRefOf(*variable);
        if (made.name.empty())
            problems_.push_back({"dmn.incomplete", Severity::Fatal, made.place, {element.name, "name"}});
        for (const XmlElement& requirement : element.children)
            if (requirement.name == "informationRequirement" || requirement.name == "knowledgeRequirement")
                for (const XmlElement& to : requirement.children)
                    if (to.name == "requiredInput" || to.name == "requiredDecision" || to.name == "requiredKnowledge")
                        made.required.push_back(to.valueOf("href"));
        return made;
    }

    DmnElement input(const XmlElement& element) { return named(element, DmnElement::Kind::Input); }

    DmnElement decision(const XmlElement& element) {
        DmnElement made = named(element, DmnElement::Kind::Decision);
        made.logic = boxes_.inside(element);
        return made;
    }

    DmnElement knowledge(const XmlElement& element) {
        DmnElement made = named(element, DmnElement::Kind::Knowledge);
        if (const XmlElement* logic = element.child("encapsulatedLogic"))
            made.logic = boxes_.function(*logic);
        else
            made.logic.place = made.place;
        return made;
    }

    DmnElement service(const XmlElement& element) {
        DmnElement made = named(element, DmnElement::Kind::Service);
        for (const XmlElement& part : element.children) {
            if (part.name == "outputDecision") made.outputs.push_back(part.valueOf("href"));
            if (part.name == "encapsulatedDecision") made.encapsulated.push_back(part.valueOf("href"));
            if (part.name == "inputDecision") made.inputDecisions.push_back(part.valueOf("href"));
            if (part.name == "inputData") made.inputData.push_back(part.valueOf("href"));
        }
        return made;
    }

    ItemDefinition type(const XmlElement& element) {
        ItemDefinition made;
        made.name = element.valueOf("name");
        made.place = boxes_.place(element);
        made.typeRef = typeRefOf(element);
        made.collection = element.valueOf("isCollection") == "true";
        made.function = element.child("functionItem") != nullptr;
        made.allowed = boxes_.optionalText(element.child("allowedValues"));
        made.allowedWhole = boxes_.optionalText(element.child("typeConstraint"));
        for (const XmlElement& part : element.children)
            if (part.name == "itemComponent") made.components.push_back(type(part));
        return made;
    }

    BoxReader boxes_;
    Problems problems_;
};

// The name spaces of DMN 1.2 to 1.5: …/spec/DMN/20180521/MODEL/, 20191111, 20211108, 20230324.
bool isKnownNameSpace(std::string_view uri) {
    for (const std::string_view year :
         {"/DMN/20180521/MODEL", "/DMN/20191111/MODEL", "/DMN/20211108/MODEL", "/DMN/20230324/MODEL"})
        if (uri.find(year) != std::string_view::npos) return true;
    return false;
}

}  // namespace

const DmnElement* DmnModel::byName(std::string_view wanted, DmnElement::Kind kind) const {
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const DmnElement& e) { return e.kind == kind && e.name == wanted; });
    return found == elements.end() ? nullptr : &*found;
}

Result<DmnModel> readDmnModel(std::string_view text, const std::string& file) {
    auto root = parseXml(text, file);
    if (!root) return root.problems();
    const Place place{file, root->row, root->column};
    const auto known = std::any_of(root->attributes.begin(), root->attributes.end(), [](const XmlAttribute& a) {
        return a.name.starts_with("xmlns") && isKnownNameSpace(a.value);
    });
    if (root->name != "definitions" || !known) return Problem{"dmn.not-dmn", Severity::Fatal, place, {root->name}};
    if (const std::string language = root->valueOf("expressionLanguage");
        !language.empty() && language.find("FEEL") == std::string::npos)
        return Problem{"dmn.expression-language", Severity::Fatal, place, {language}};
    DmnModel model;
    model.file = file;
    Problems problems = ModelReader(file).read(*root, model);
    if (!problems.empty()) return problems;
    return model;
}

}  // namespace clearline
