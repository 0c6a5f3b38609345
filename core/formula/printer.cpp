#include "core/formula/printer.h"

#include <algorithm>

#include "core/formula/builtin.h"
#include "core/formula/temporal.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

// How tightly a part binds; one that binds less tightly than its place asks for gets brackets.
enum Level { kAny, kOr, kAnd, kCompared, kAdded, kMultiplied, kPowered, kUnary, kPostfix };

class Printer {
public:
    explicit Printer(const Program& program) : program_(program) {}

    std::string run() {
        if (program_.grammar == Grammar::UnaryTests)
            tests(program_.nodes[program_.root]);
        else
            part(program_.nodes[program_.root], kAny);
        return std::move(out_);
    }

private:
    const Node& kid(const Node& node, std::size_t i) const { return program_.kid(node, i); }
    std::string_view text(const Node& node, std::size_t i = 0) const { return program_.texts[node.text + i]; }

    static Level arithmeticLevel(Op op) {
        return op == Op::Power ? kPowered : op == Op::Multiply || op == Op::Divide ? kMultiplied : kAdded;
    }

    Level levelOf(const Node& node) const {
        switch (node.kind) {
            case NodeKind::Or: return kOr;
            case NodeKind::And: return kAnd;
            case NodeKind::Compare:
            case NodeKind::Between:
            case NodeKind::In: return kCompared;
            case NodeKind::Arithmetic: return arithmeticLevel(node.op);
            case NodeKind::Negate: return kUnary;
            case NodeKind::If:
            case NodeKind::For:
            case NodeKind::Some:
            case NodeKind::Every:
            case NodeKind::Function:
            case NodeKind::Test:
            case NodeKind::InstanceOf: return kAny;
            case NodeKind::Constant: {
                const Number* number = program_.constants[node.data].as<Number>();
                return number && number->sign() < 0 ? kUnary : kPostfix;
            }
            default: return kPostfix;
        }
    }

    void part(const Node& node, Level least) {
        const bool brackets = levelOf(node) < least || node.kind == NodeKind::Test;
        if (brackets) out_ += '(';
        write(node);
        if (brackets) out_ += ')';
    }

    void write(const Node& node) {
        switch (node.kind) {
            case NodeKind::Constant: return constant(node);
            case NodeKind::Name: out_ += program_.names[node.data]; return;
            case NodeKind::Local:
            case NodeKind::ItemMember: out_ += text(node); return;
            case NodeKind::Negate: out_ += '-'; return part(kid(node, 0), kUnary);
            case NodeKind::Arithmetic: return arithmetic(node);
            case NodeKind::Compare:
                part(kid(node, 0), kCompared);
                sign(opText(node.op));
                return part(kid(node, 1), kAdded);
            case NodeKind::Between:
                part(kid(node, 0), kCompared);
                sign("between");
                part(kid(node, 1), kAdded);
                sign("and");
                return part(kid(node, 2), kAdded);
            case NodeKind::In: return membership(node);
            case NodeKind::And: return chain(node, " and ", kCompared);
            case NodeKind::Or: return chain(node, " or ", kAnd);
            case NodeKind::If: return condition(node);
            case NodeKind::For: return iteration(node, "for ", " return ");
            case NodeKind::Some: return iteration(node, "some ", " satisfies ");
            case NodeKind::Every: return iteration(node, "every ", " satisfies ");
            case NodeKind::Count:
                part(kid(node, 0), kCompared);
                out_ += "..";
                return part(kid(node, 1), kAny);
            case NodeKind::Items: return elements(node, '[', ']');
            case NodeKind::Tests: return elements(node, '(', ')');
            case NodeKind::Entries: return entries(node);
            case NodeKind::Range: return range(node);
            case NodeKind::Test: out_ += std::string(opText(node.op)) + " "; return part(kid(node, 0), kAdded);
            case NodeKind::Path: return path(node);
            case NodeKind::Filter:
                part(kid(node, 0), kPostfix);
                out_ += '[';
                part(kid(node, 1), kOr);
                out_ += ']';
                return;
            case NodeKind::Call: return call(node);
            case NodeKind::Invoke: return invocation(node);
            case NodeKind::IsDefined:
                out_ += "is defined(";
                part(kid(node, 0), kAny);
                out_ += ')';
                return;
            case NodeKind::InstanceOf:
                part(kid(node, 0), kPostfix);
                out_ += " instance of " + textOf(program_.types[node.data]);
                return;
            case NodeKind::Function: return function(node);
            case NodeKind::Unknown: return;
        }
    }

    void sign(std::string_view text) { out_.append(" ").append(text).append(" "); }

    void constant(const Node& node) {
        const Value& value = program_.constants[node.data];
        if (value.as<Period>() || value.as<Duration>())
            out_ += "@" + quoted(temporalText(value));
        else
            out_ += value.text();
    }

    // a + b - c … is a loop, however long.
    void arithmetic(const Node& node) {
        std::vector<const Node*> spine{&node};
        while (kid(*spine.back(), 0).kind == NodeKind::Arithmetic) {
            const Node& next = kid(*spine.back(), 0);
            if (arithmeticLevel(next.op) != arithmeticLevel(node.op)) break;
            spine.push_back(&next);
        }
        const Level level = arithmeticLevel(node.op);
        part(kid(*spine.back(), 0), level);
        for (std::size_t i = spine.size(); i-- > 0;) {
            sign(opText(spine[i]->op));
            part(kid(*spine[i], 1), static_cast<Level>(level + 1));
        }
    }

    void chain(const Node& node, std::string_view word, Level least) {
        for (std::size_t i = 0; i < node.kidCount; ++i) {
            if (i) out_ += word;
            part(kid(node, i), least);
        }
    }

    void membership(const Node& node) {
        part(kid(node, 0), kCompared);
        out_ += " in ";
        const Node& asked = kid(node, 1);
        if (asked.kind == NodeKind::Test) return write(asked);
        const std::size_t start = out_.size();
        part(asked, kAdded);
        // What begins with a bracket here must end with it, or it would be read as a list of tests.
        const bool whole = asked.kind == NodeKind::Range || asked.kind == NodeKind::Tests || levelOf(asked) < kAdded;
        if (out_[start] == '(' && !whole) {
            out_.insert(start, "(");
            out_ += ')';
        }
    }

    void condition(const Node& node) {
        out_ += "if ";
        part(kid(node, 0), kAny);
        out_ += " then ";
        part(kid(node, 1), kAny);
        out_ += " else ";
        part(kid(node, 2), kAny);
    }

    void iteration(const Node& node, std::string_view word, std::string_view last) {
        out_ += word;
        for (std::size_t i = 0; i + 1 < node.kidCount; ++i) {
            if (i) out_ += ", ";
            out_.append(text(node, i)).append(" in ");
            part(kid(node, i), kOr);
        }
        out_ += last;
        part(kid(node, node.kidCount - 1), kAny);
    }

    void element(const Node& node) {
        if (node.kind == NodeKind::Test)
            write(node);
        else
            part(node, kAny);
    }

    void elements(const Node& node, char open, char close) {
        out_ += open;
        for (std::size_t i = 0; i < node.kidCount; ++i) {
            if (i) out_ += ", ";
            element(kid(node, i));
        }
        out_ += close;
    }

    void entries(const Node& node) {
        out_ += '{';
        for (std::size_t i = 0; i < node.kidCount; ++i) {
            if (i) out_ += ", ";
            out_ += isPlainName(text(node, i)) ? std::string(text(node, i)) : quoted(text(node, i));
            out_ += ": ";
            part(kid(node, i), kAny);
        }
        out_ += '}';
    }

    void range(const Node& node) {
        out_ += (node.data & 1u) ? '[' : '(';
        part(kid(node, 0), kOr);
        out_ += "..";
        part(kid(node, 1), kOr);
        out_ += (node.data & 2u) ? ']' : ')';
    }

    // (a).b is not a.b where a.b is a name of its own.
    void path(const Node& node) {
        const Node& from = kid(node, 0);
        const std::size_t after = program_.source.text.find_first_not_of(" \t\n", from.end);
        const bool apart =
            levelOf(from) == kPostfix &&
            (from.kind == NodeKind::Constant || (after != std::string::npos && program_.source.text[after] == ')'));
        if (apart) out_ += '(';
        part(from, kPostfix);
        if (apart) out_ += ')';
        out_.append(".").append(text(node));
    }

    void call(const Node& node) {
        const Builtin& builtin = builtins()[node.data];
        const std::string* none = nullptr;
        const bool byName = &overloadOf(*builtinNamed(builtin.name), node.kidCount, {none, 0}) != &builtin;
        out_.append(builtin.name).append("(");
        for (std::size_t i = 0; i < node.kidCount; ++i) {
            if (i) out_ += ", ";
            if (byName) out_.append(builtin.parameterOf(i).name).append(": ");
            part(kid(node, i), kAny);
        }
        out_ += ')';
    }

    void invocation(const Node& node) {
        const bool apart = kid(node, 0).kind == NodeKind::Constant;  // else it would be the built-in's own call
        if (apart) out_ += '(';
        part(kid(node, 0), apart ? kAny : kPostfix);
        out_ += apart ? ")(" : "(";
        for (std::size_t i = 1; i < node.kidCount; ++i) {
            if (i > 1) out_ += ", ";
            if (node.data) out_.append(text(node, i - 1)).append(": ");
            part(kid(node, i), kAny);
        }
        out_ += ')';
    }

    void function(const Node& node) {
        const WrittenFunction& written = program_.functions[node.data];
        out_ += "function(";
        for (std::size_t i = 0; i < written.parameters.size(); ++i) {
            if (i) out_ += ", ";
            out_ += written.parameters[i];
            if (!written.types.empty()) out_ += ": " + textOf(written.types[i]);
        }
        out_ += ") ";
        part(kid(node, 0), kAny);
    }

    bool readsInput(const Node& node) const {
        if (node.kind == NodeKind::Name && program_.names[node.data] == "?") return true;
        const auto kids = program_.kidsOf(node);
        return std::any_of(kids.begin(), kids.end(), [&](NodeId id) { return readsInput(program_.nodes[id]); });
    }

    static bool isTest(const Node& node) { return node.kind == NodeKind::In && node.data == 1; }

    // The tests of a table's entry: "-", a row of them, or not(…).
    void tests(const Node& node) {
        const bool negated =
            node.kind == NodeKind::Call && builtins()[node.data].name == "not" && isTests(kid(node, 0));
        if (node.kind == NodeKind::Constant) {
            out_ += '-';
        } else if (negated) {
            out_ += "not(";
            row(kid(node, 0));
            out_ += ')';
        } else {
            row(node);
        }
    }

    bool isTests(const Node& node) const {
        if (isTest(node)) return true;
        if (node.kind != NodeKind::Or) return readsInput(node);
        const auto kids = program_.kidsOf(node);
        return std::all_of(kids.begin(), kids.end(),
                           [&](NodeId id) { return isTest(program_.nodes[id]) || readsInput(program_.nodes[id]); });
    }

    void row(const Node& node) {
        if (node.kind == NodeKind::Or && isTests(node)) {
            for (std::size_t i = 0; i < node.kidCount; ++i) {
                if (i) out_ += ", ";
                test(kid(node, i));
            }
        } else {
            test(node);
        }
    }

    void test(const Node& node) {
        if (isTest(node))
            element(kid(node, 1));
        else
            part(node, kAny);
    }

    const Program& program_;
    std::string out_;
};

}  // namespace

std::string printed(const Program& program) { return Printer(program).run(); }

}  // namespace clearline
