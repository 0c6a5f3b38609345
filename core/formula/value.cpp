#include "core/formula/value.h"

#include "core/formula/characters.h"
#include "core/formula/function.h"
#include "core/formula/range.h"
#include "core/formula/temporal.h"
#include "core/formula/token.h"
#include "core/formula/value_text.h"

namespace clearline {

namespace {

constexpr int kDeepest = 256;  // nested lists; the budgets of formulas keep values far below

bool sameLists(const List& a, const List& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!(a[i] == b[i])) return false;
    return true;
}

bool sameContexts(const Context& a, const Context& b) {
    if (a.size() != b.size()) return false;
    for (const auto& [key, value] : a) {
        const Value* other = memberOf(b, key);
        if (!other || !(value == *other)) return false;
    }
    return true;
}

class Writer {
public:
    explicit Writer(std::size_t limit) : limit_(limit) {}

    void write(const Value& value, int depth) {
        if (full()) return;
        if (depth > kDeepest) {
            out += "…";
            return;
        }
        if (const List* list = value.list()) {
            writeList(*list, depth);
        } else if (const Context* context = value.context()) {
            writeContext(*context, depth);
        } else if (const auto* range = value.as<std::shared_ptr<const RangeValue>>()) {
            writeRange(**range, depth);
        } else if (const auto* function = value.as<std::shared_ptr<const FunctionValue>>()) {
            const FunctionValue& written = **function;
            out += written.program ? written.program->written(written.program->nodes[written.node]) : written.name;
        } else {
            writeScalar(value);
        }
    }
    bool full() const { return out.size() > limit_; }

    std::string out;

private:
    void writeScalar(const Value& value) {
        if (value.isNull()) out += "null";
        if (const bool* b = value.as<bool>()) out += *b ? "true" : "false";
        if (const Number* n = value.as<Number>()) n->appendTo(out);
        if (const auto* s = value.as<std::string>()) out += quoted(*s);
        const bool duration = value.as<Period>() || value.as<Duration>();
        if (const std::string text = temporalText(value); !text.empty())
            out += duration ? "duration(\"" + text + "\")" : "@\"" + text + "\"";
    }

    void writeList(const List& list, int depth) {
        out += '[';
        for (std::size_t i = 0; i < list.size() && !full(); ++i) {
            if (i) out += ", ";
            write(list[i], depth + 1);
        }
        out += ']';
    }

    void writeContext(const Context& context, int depth) {
        out += '{';
        for (std::size_t i = 0; i < context.size() && !full(); ++i) {
            if (i) out += ", ";
            out += isPlainName(context[i].first) ? context[i].first : quoted(context[i].first);
            out += ": ";
            write(context[i].second, depth + 1);
        }
        out += '}';
    }

    void writeRange(const RangeValue& range, int depth) {
        if (!range.op.empty()) {
            out += range.op + " ";
            write(range.low, depth + 1);
            return;
        }
        out += range.lowIncluded ? '[' : '(';
        write(range.low, depth + 1);
        out += "..";
        write(range.high, depth + 1);
        out += range.highIncluded ? ']' : ')';
    }

    std::size_t limit_;
};

}  // namespace

const Value* memberOf(const Context& context, std::string_view key) {
    for (const auto& [name, value] : context)
        if (name == key) return &value;
    return nullptr;
}

std::string periodIso(const Period& period) {
    if (period.months >= 0 && period.days >= 0) return period.iso();
    return "-" + Period{-period.months, -period.days}.iso();
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default: out += c;
        }
    }
    return out + '"';
}

bool isPlainName(std::string_view text) {
    const Character first = characterAt(text, 0);
    if (!first.size || !startsName(first.code) || isKeyword(text)) return false;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = characterAt(text, i);
        if (!c.size || !continuesName(c.code)) return false;
        i += c.size;
    }
    return true;
}

std::string textOf(const Value& value, std::size_t limit) {
    Writer writer(limit);
    writer.write(value, 0);
    if (writer.full()) return shortened(writer.out, limit);
    return std::move(writer.out);
}

std::string_view Value::kindName() const {
    constexpr std::string_view names[] = {"null",    "boolean", "number",   "text", "date",          "period", "list",
                                          "context", "range",   "function", "time", "date and time", "period", "date"};
    return names[data_.index()];
}

std::string Value::text() const { return textOf(*this, std::size_t{1} << 20); }

bool operator==(const Value& a, const Value& b) {
    if (a.data_.index() != b.data_.index()) return false;
    if (const List* list = a.list()) return list == b.list() || sameLists(*list, *b.list());
    if (const Context* context = a.context()) return context == b.context() || sameContexts(*context, *b.context());
    if (const auto* range = a.as<std::shared_ptr<const RangeValue>>()) {
        const auto& other = *b.as<std::shared_ptr<const RangeValue>>();
        return *range == other || **range == *other;
    }
    return a.data_ == b.data_;
}

}  // namespace clearline
