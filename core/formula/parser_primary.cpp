#include <algorithm>

#include "core/formula/parser.h"
#include "core/formula/period_text.h"

namespace clearline {

NodeId Parser::primary() {
    const Token& token = now();
    switch (token.kind) {
        case Token::Kind::Number: return numberLiteral();
        case Token::Kind::Text: ++at_; return constant(Value(token.text), token);
        case Token::Kind::At: return atLiteral();
        case Token::Kind::Name: return name();
        case Token::Kind::Keyword: return wordLiteral();
        case Token::Kind::Sign:
            if (token.text == "(") return parenthesis();
            if (token.text == "[") return bracket();
            if (token.text == "]" && beginsValue(ahead(1))) return openLow();
            if (token.text == "{") return context();
            break;
        case Token::Kind::End: break;
    }
    if (token.kind == Token::Kind::End) return unexpected();
    return fail("formula.value-expected", token.begin, {token.text});
}

// Digits, perhaps a point, perhaps a power of ten: 1.23e4. Exact, whatever the length.
NodeId Parser::numberLiteral() {
    const Token& token = tokens_[at_++];
    const std::size_t e = token.text.find_first_of("eE");
    const std::string digits = token.text.substr(0, e);
    const auto over = [&](std::string what, std::uint32_t limit) {
        return fail("formula.over-budget", token.begin, {std::move(what), std::to_string(limit)});
    };
    if (digits.size() > program_.budget.bits / 4) return over("bits", program_.budget.bits);
    auto value = Number::fromDecimal(digits, true);
    if (!value) return fail("formula.bad-number", token.begin, {token.text});
    if (e != std::string::npos) {
        const auto exponent = Number::fromDecimal(token.text.substr(token.text[e + 1] == '+' ? e + 2 : e + 1));
        const auto whole = exponent ? exponent->toInteger() : std::nullopt;
        const auto limit = static_cast<std::uint32_t>(program_.budget.exponent);
        if (!whole || *whole > limit || *whole < -static_cast<std::int64_t>(limit)) return over("exponent", limit);
        *value *= Number(10).power(static_cast<int>(*whole));
    }
    if (value->bits() > program_.budget.bits) return over("bits", program_.budget.bits);
    return constant(Value(std::move(*value)), token);
}

NodeId Parser::atLiteral() {
    const Token& token = tokens_[at_++];
    if (const auto date = Date::fromIso(token.text)) return constant(Value(*date), token);
    if (const auto period = periodFromText(token.text)) return constant(Value(*period), token);
    const bool looksLikePeriod = token.text.find('P') != std::string::npos;
    return fail(looksLikePeriod ? "formula.bad-period" : "formula.bad-date", token.begin, {shortened(token.text)});
}

NodeId Parser::wordLiteral() {
    const Token& token = now();
    if (token.text == "true" || token.text == "false") return ++at_, constant(Value(token.text == "true"), token);
    if (token.text == "null") return ++at_, constant(Value(Null{}), token);
    if (token.text == "if") return condition();
    if (token.text == "for") return iteration(NodeKind::For);
    if (token.text == "some") return iteration(NodeKind::Some);
    if (token.text == "every") return iteration(NodeKind::Every);
    if (token.text == "function") return function();
    return fail("formula.value-expected", token.begin, {token.text});
}

NodeId Parser::name() {
    const std::size_t firstIndex = at_;
    const Token& first = tokens_[at_];
    std::vector<std::string> path{first.text};
    for (std::size_t i = at_ + 1;
         i + 1 < tokens_.size() && tokens_[i].sign(".") && tokens_[i + 1].kind == Token::Kind::Name; i += 2)
        path.push_back(tokens_[i + 1].text);
    if (ahead(1).sign("(")) {
        const NameScope::Found found = names_.find({first.text});
        if (!found.local && !found.free) return call(first);
    }
    return resolvedName(first, path, firstIndex);
}

NodeId Parser::resolvedName(const Token& first, const std::vector<std::string>& path, std::size_t firstIndex) {
    const NameScope::Found found = names_.find(path);
    NodeId made = kNoNode;
    if (found.local) {
        at_ = firstIndex + 1;
        made = add(NodeKind::Local, first.begin, {}, *found.local);
        node(made).text = text(first.text);
    } else if (found.free) {
        at_ = firstIndex + 2 * found.segments - 1;
        const auto known = std::find(program_.names.begin(), program_.names.end(), found.free->name);
        const auto index = static_cast<std::uint32_t>(known - program_.names.begin());
        if (known == program_.names.end()) program_.names.push_back(found.free->name);
        made = add(NodeKind::Name, first.begin, {}, index);
        node(made).type = found.free->type;
    } else if (found.items.empty()) {
        const std::size_t segments = names_.meantSegments(path);
        at_ = firstIndex + 2 * segments - 1;
        std::string meant = path[0];
        for (std::size_t i = 1; i < segments; ++i) meant += "." + path[i];
        note("formula.unknown-name", first.begin, {meant, nearestName(meant, names_.allNames())});
        return unknown(first);
    } else {
        at_ = firstIndex + 1;
    }
    // Inside a filter the item's own members come first; a dotted name of the rulebook is whole.
    if (found.free && found.segments > 1) return made;
    for (std::size_t i = found.items.size(); i-- > 0;) {
        const bool isItsOwnVariable = found.local && *found.local == found.items[i] && first.text != "item";
        if (!isItsOwnVariable) made = itemMember(found.items[i], first, made);
    }
    return made;
}

NodeId Parser::itemMember(std::uint32_t slot, const Token& token, NodeId fallback) {
    const NodeId made = fallback == kNoNode ? add(NodeKind::ItemMember, token.begin, {}, slot)
                                            : add(NodeKind::ItemMember, token.begin, {fallback}, slot);
    node(made).text = text(token.text);
    return made;
}

}  // namespace clearline
