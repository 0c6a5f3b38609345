// Types as they are written: after `instance of` and behind the parameters of a function.
#include <algorithm>

#include "core/formula/parser.h"

namespace clearline {

using Kind = DeclaredType::Kind;

NodeId Parser::instanceOf(NodeId left) {
    const std::uint32_t at = now().begin;
    at_ += 2;
    DeclaredType asked;
    if (!type(asked)) return kNoNode;
    const NodeId made = add(NodeKind::InstanceOf, at, {left}, static_cast<std::uint32_t>(program_.types.size()));
    program_.types.push_back(std::move(asked));
    return made;
}

bool Parser::type(DeclaredType& out) {
    const Nest nest(*this);
    return nest.ok() && namedType(out) && typesInside(out);
}

// The longest of the known names: "date" is also the beginning of "date and time".
bool Parser::namedType(DeclaredType& out) {
    const Token& first = now();
    if (first.kind != Token::Kind::Name && !first.keyword("function")) return unexpected("type"), false;
    std::vector<std::string> known{"date and time", "days and time duration", "years and months duration"};
    for (const NamedType& own : names_.given().types) known.push_back(own.name);
    const Spelled word = spelled(at_, known);
    const auto& own = names_.given().types;
    const auto declared =
        std::find_if(own.begin(), own.end(), [&](const NamedType& named) { return named.name == word.text; });
    const auto simple = simpleType(word.text);
    if (declared == own.end() && !simple) {
        known.insert(known.end(), {"number", "string", "boolean", "date", "time", "list", "context", "Any"});
        return fail("formula.unknown-type", first.begin, {word.text, nearestName(word.text, known)}), false;
    }
    out = declared != own.end() ? declared->type : *simple;
    at_ = word.next;
    return true;
}

// <number>, <a: number, b: string>, <number, number> -> string
bool Parser::typesInside(DeclaredType& out) {
    const bool takesTypes =
        out.kind == Kind::List || out.kind == Kind::Range || out.kind == Kind::Context || out.kind == Kind::Function;
    if (!takesTypes || !out.inner.empty() || !take("<")) return true;
    while (!now().sign(">")) {
        if (!out.inner.empty() && !nextOrClose(">")) return false;
        std::string field;
        if (out.kind == Kind::Context && (!newName(field, {":"}) || !expect(":"))) return false;
        DeclaredType inside;
        if (!type(inside)) return false;
        if (out.kind == Kind::Context) out.fields.push_back(std::move(field));
        out.inner.push_back(std::move(inside));
    }
    ++at_;
    if (out.kind == Kind::Function) {
        DeclaredType result;
        if (!expect("-") || !expect(">") || !type(result)) return false;
        out.inner.push_back(std::move(result));
    } else if (out.kind != Kind::Context && out.inner.size() != 1) {
        return unexpected("type"), false;
    }
    return true;
}

}  // namespace clearline
