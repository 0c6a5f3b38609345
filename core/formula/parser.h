// Parser: recursive descent over the tokens, one function a level of precedence, nesting limited
// by the budget. Names are resolved while parsing. After a syntax error it stops; names it does
// not know it notes and goes on.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/formula/builtin.h"
#include "core/formula/name_scope.h"
#include "core/formula/program.h"
#include "core/formula/token.h"

namespace clearline {

// Can `token` begin a value? After "[" it tells a filter from the end of a range: [1..5[
[[nodiscard]] bool beginsValue(const Token& token);

class Parser {
public:
    Parser(Program& program, std::vector<Token> tokens, const Scope& scope)
        : program_(program), tokens_(std::move(tokens)), names_(scope) {}

    Problems run(Grammar grammar);

private:
    // Every one gives kNoNode after a syntax error, which is then in problems_.
    NodeId expression();
    NodeId chain(std::string_view word, NodeKind kind);
    NodeId conjunction() { return chain("and", NodeKind::And); }
    NodeId comparison();
    NodeId between(NodeId left, std::uint32_t at);
    NodeId additive();
    NodeId multiplicative();
    NodeId power();
    NodeId unary();
    NodeId postfix();
    NodeId path(NodeId left);
    NodeId filter(NodeId left);
    NodeId invocation(NodeId left);

    NodeId primary();  // parser_primary.cpp
    NodeId numberLiteral();
    NodeId atLiteral();
    NodeId wordLiteral();
    NodeId name();
    // A name as it is spelled from a token on, and the token after it.
    struct Spelled {
        std::string text;
        std::size_t next;
    };
    [[nodiscard]] Spelled spelled(std::size_t index, const std::vector<std::string>& candidates) const;
    [[nodiscard]] std::vector<Spelled> spelledPath() const;
    NodeId resolvedName(const Token& first, const std::vector<Spelled>& path);
    NodeId unknownName(const Token& first, const std::vector<Spelled>& path);
    NodeId itemMember(std::uint32_t slot, const Token& token, const std::string& member, NodeId fallback);
    // A name that is given here, up to one of the stops; it may hold spaces and signs.
    bool newName(std::string& name, std::initializer_list<std::string_view> stops);
    [[nodiscard]] std::size_t nameEndsAt(std::size_t index, std::initializer_list<std::string_view> stops) const;

    NodeId parenthesis();  // parser_lists.cpp
    NodeId bracket();
    NodeId openLow();
    NodeId rangeFrom(NodeId low, bool lowIncluded, std::uint32_t begin);
    NodeId element();  // an expression, or > a, != a …
    NodeId test();     // the same, but binding as tightly as a side of a comparison
    NodeId unaryTest();
    NodeId tests();  // what follows `in`
    NodeId context();
    bool contextKey(std::string& key);

    NodeId unaryTests();  // parser_tests.cpp
    NodeId positiveTests(std::string_view end);
    NodeId inputTest();
    NodeId instanceOf(NodeId left);  // parser_types.cpp
    bool type(DeclaredType& out);
    bool typesInside(DeclaredType& out);
    bool namedType(DeclaredType& out);

    NodeId condition();  // parser_blocks.cpp
    NodeId iteration(NodeKind kind);
    NodeId domain();
    [[nodiscard]] bool mentions(std::string_view name) const;  // from here on
    NodeId function();
    NodeId call(const Token& name);
    NodeId isDefined(const Token& name);
    bool arguments(std::vector<NodeId>& given, std::vector<std::string>& named, std::vector<std::uint32_t>& places);
    bool argumentName(std::string& name);
    NodeId bind(const Builtin& builtin, const Token& name, std::vector<NodeId> given,
                const std::vector<std::string>& named, const std::vector<std::uint32_t>& places);

    [[nodiscard]] const Token& now() const { return tokens_[at_]; }
    [[nodiscard]] const Token& ahead(std::size_t count) const {
        return tokens_[std::min(at_ + count, tokens_.size() - 1)];
    }
    bool take(std::string_view sign) { return now().sign(sign) && (++at_, true); }
    bool takeWord(std::string_view word) { return now().keyword(word) && (++at_, true); }
    bool expect(std::string_view sign);
    bool nextOrClose(std::string_view close);  // a comma; else says that `close` is due at the end, or a comma
    bool expectWord(std::string_view word);
    NodeId fail(std::string code, std::size_t offset, std::vector<std::string> args = {});
    NodeId unexpected(std::string_view wanted = {});
    NodeId leftOver();  // something follows a complete formula
    void note(std::string code, std::size_t offset, std::vector<std::string> args);

    // Where the parser stands and what it has made, to read the same tokens again in another way.
    struct Mark {
        std::size_t at, nodes, kids, constants, texts, names, problems, types, functions;
    };
    [[nodiscard]] Mark mark() const;
    void backTo(const Mark& mark);

    NodeId add(NodeKind kind, std::uint32_t at, std::initializer_list<NodeId> kids, std::uint32_t data = 0) {
        return add(kind, at, std::vector<NodeId>(kids), data);
    }
    NodeId add(NodeKind kind, std::uint32_t at, const std::vector<NodeId>& kids, std::uint32_t data = 0);
    NodeId constant(Value value, const Token& token);
    NodeId unknown(const Token& token);
    std::uint32_t text(std::string text);
    [[nodiscard]] std::uint32_t lastEnd() const { return at_ == 0 ? 0 : tokens_[at_ - 1].end; }
    [[nodiscard]] Node& node(NodeId id) { return program_.nodes[id]; }

    // One level deeper while it lives; not ok once the budget is used up.
    class Nest;

    Program& program_;
    std::vector<Token> tokens_;
    NameScope names_;
    Problems problems_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

class Parser::Nest {
public:
    explicit Nest(Parser& parser) : parser_(parser), ok_(++parser.depth_ <= parser.program_.budget.depth) {
        if (!ok_)
            parser.fail("formula.over-budget", parser.now().begin,
                        {"depth", std::to_string(parser.program_.budget.depth)});
    }
    ~Nest() { --parser_.depth_; }
    Nest(const Nest&) = delete;
    Nest& operator=(const Nest&) = delete;
    [[nodiscard]] bool ok() const { return ok_; }

private:
    Parser& parser_;
    bool ok_;
};

}  // namespace clearline
