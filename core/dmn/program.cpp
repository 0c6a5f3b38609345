#include "core/dmn/program.h"

#include <algorithm>

#include "core/dmn/compiler.h"

namespace clearline {

std::shared_ptr<const DmnProgram> DmnProgram::compile(DmnModel model) {
    std::shared_ptr<DmnProgram> program(new DmnProgram(std::move(model)));
    program->resolve();
    program->findCircles();
    Compiler compiler(program->model_, program->types_);
    for (std::size_t i = 0; i < program->elements_.size(); ++i) {
        CompiledElement& made = program->elements_[i];
        std::vector<std::string> names;
        for (const std::size_t required : made.required) names.push_back(program->element(required).name);
        made.logic = compiler.compile(program->element(i).logic, names);
    }
    return program;
}

std::optional<std::size_t> DmnProgram::find(std::string_view name, DmnElement::Kind kind) const {
    for (std::size_t i = 0; i < model_.elements.size(); ++i)
        if (model_.elements[i].kind == kind && model_.elements[i].name == name) return i;
    return std::nullopt;
}

// "#id" is of this model; "namespace#id" of the model with that name space.
std::optional<std::size_t> DmnProgram::byHref(std::string_view href, CompiledElement& from, const Place& place) const {
    const std::size_t hash = href.rfind('#');
    const std::string_view space = hash == std::string_view::npos ? "" : href.substr(0, hash);
    const std::string_view id = hash == std::string_view::npos ? href : href.substr(hash + 1);
    if (!space.empty() && space != model_.nameSpace) {
        from.problems.push_back({"dmn.imported", Severity::Error, place, {std::string(href)}});
        return std::nullopt;
    }
    for (std::size_t i = 0; i < model_.elements.size(); ++i)
        if (model_.elements[i].id == id) return i;
    from.problems.push_back({"dmn.requirement-unknown", Severity::Error, place, {std::string(href)}});
    return std::nullopt;
}

void DmnProgram::resolve() {
    elements_.resize(model_.elements.size());
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        const DmnElement& element = model_.elements[i];
        const auto add = [&](std::vector<std::size_t>& to, const std::vector<std::string>& hrefs) {
            for (const std::string& href : hrefs)
                if (const auto index = byHref(href, elements_[i], element.place)) to.push_back(*index);
        };
        add(elements_[i].required, element.required);
        add(elements_[i].outputs, element.outputs);
        add(elements_[i].parameters, element.inputData);
        add(elements_[i].parameters, element.inputDecisions);
    }
}

// Everything from which a way of requirements leads back to itself.
void DmnProgram::findCircles() {
    enum class Mark : std::uint8_t { New, Open, Done };
    std::vector<Mark> marks(elements_.size(), Mark::New);
    for (std::size_t start = 0; start < elements_.size(); ++start) {
        std::vector<std::pair<std::size_t, std::size_t>> way;  // an element, and how many of its next were seen
        if (marks[start] == Mark::New) way.emplace_back(start, 0), marks[start] = Mark::Open;
        while (!way.empty()) {
            auto& [at, seen] = way.back();
            const auto& next = elements_[at].required;
            if (seen == next.size()) {
                marks[at] = Mark::Done;
                way.pop_back();
                continue;
            }
            const std::size_t to = next[seen++];
            if (marks[to] == Mark::New) {
                marks[to] = Mark::Open;
                way.emplace_back(to, 0);
            } else if (marks[to] == Mark::Open) {
                const auto first =
                    std::find_if(way.begin(), way.end(), [&](const auto& step) { return step.first == to; });
                std::string circle = element(to).name;
                for (auto step = first + 1; step != way.end(); ++step) circle += " → " + element(step->first).name;
                for (auto step = first; step != way.end(); ++step)
                    elements_[step->first].problems.push_back({"dmn.cycle",
                                                               Severity::Error,
                                                               element(step->first).place,
                                                               {circle + " → " + element(to).name}});
            }
        }
    }
}

}  // namespace clearline
