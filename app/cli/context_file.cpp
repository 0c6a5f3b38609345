#include "app/cli/context_file.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace clearline::cli {

namespace {

constexpr std::size_t kDeepest = 64;

// A JSON number may have an exponent: 1.5e3. Nothing if it is larger than any budget allows.
std::optional<Number> exactNumber(std::string text) {
    const std::size_t e = text.find_first_of("eE");
    int exponent = 0;
    if (e != std::string::npos) {
        const std::string digits = text.substr(e + 1 + (text[e + 1] == '+'));
        if (digits.size() > 5) return std::nullopt;
        exponent = std::stoi(digits);
        text.resize(e);
    }
    if (exponent > 1024 || exponent < -1024) return std::nullopt;
    const auto number = Number::fromDecimal(text);
    if (!number) return std::nullopt;
    return *number * Number(10).power(exponent);
}

Value typedText(std::string text) {
    if (text.size() > 3 && text.starts_with("@\"") && text.back() == '"')
        if (const auto date = Date::fromIso(std::string_view(text).substr(2, text.size() - 3))) return Value(*date);
    constexpr std::string_view kDuration = "duration(\"";
    if (text.starts_with(kDuration) && text.ends_with("\")"))
        if (const auto period =
                Period::fromIso(std::string_view(text).substr(kDuration.size(), text.size() - kDuration.size() - 2)))
            return Value(*period);
    return Value(std::move(text));
}

// Builds Values while nlohmann reads, so that numbers arrive as they are written.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return put(Value()); }
    bool boolean(bool value) override { return put(Value(value)); }
    bool number_integer(number_integer_t value) override { return put(Value(Number::fromInteger(value))); }
    bool number_unsigned(number_unsigned_t value) override { return putNumber(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return putNumber(text); }
    bool string(string_t& text) override { return put(typedText(text)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return begin(true); }
    bool key(string_t& name) override {
        open_.back().key = name;
        return true;
    }
    bool end_object() override { return finish(); }
    bool start_array(std::size_t) override { return begin(false); }
    bool end_array() override { return finish(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
        errorAt = at;
        return false;
    }

    Value result;
    std::size_t errorAt = 0;

private:
    struct Open {
        bool object;
        std::string key;
        Context members;
        List items;
    };

    bool begin(bool object) {
        open_.push_back({object, {}, {}, {}});
        return open_.size() <= kDeepest;
    }
    bool finish() {
        Open done = std::move(open_.back());
        open_.pop_back();
        return put(done.object ? Value(std::move(done.members)) : Value(std::move(done.items)));
    }
    bool putNumber(const std::string& text) {
        auto number = exactNumber(text);
        return number && put(Value(std::move(*number)));
    }
    bool put(Value value) {
        if (open_.empty())
            result = std::move(value);
        else if (open_.back().object)
            open_.back().members.emplace_back(open_.back().key, std::move(value));
        else
            open_.back().items.push_back(std::move(value));
        return true;
    }
    std::vector<Open> open_;
};

Type typeOf(const Value& value) {
    if (value.as<bool>()) return Type::Boolean;
    if (value.as<Number>()) return Type::Number;
    if (value.as<std::string>()) return Type::Text;
    if (value.as<Date>()) return Type::Date;
    if (value.as<Period>()) return Type::Period;
    if (value.list()) return Type::List;
    if (value.context()) return Type::Context;
    return Type::Any;
}

void addNames(const Context& context, const std::string& prefix, Scope& scope) {
    for (const auto& [name, value] : context) {
        scope.names.push_back({prefix + name, typeOf(value)});
        if (const Context* inner = value.context()) addNames(*inner, prefix + name + ".", scope);
    }
}

}  // namespace

Result<ContextFile> ContextFile::read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Problem{"context.unreadable", Severity::Fatal, {path, 0, 0}, {}};
    std::ostringstream text;
    text << file.rdbuf();
    Builder builder;
    if (!nlohmann::json::sax_parse(text.str(), &builder) || !builder.result.context())
        return Problem{"context.not-an-object", Severity::Fatal, {path, 0, 0}, {std::to_string(builder.errorAt)}};
    ContextFile context;
    context.values_ = *builder.result.context();
    return context;
}

std::optional<Bound> ContextFile::find(std::string_view name) const {
    const Context* inside = &values_;
    while (inside) {
        const Context* next = nullptr;
        for (const auto& [key, value] : *inside) {
            if (key == name) return Bound{value, "context", Status::None, {}};
            if (name.size() > key.size() && name.starts_with(key) && name[key.size()] == '.' && value.context()) {
                next = value.context();
                name.remove_prefix(key.size() + 1);
                break;
            }
        }
        inside = next;
    }
    return std::nullopt;
}

Scope ContextFile::scope() const {
    Scope scope;
    addNames(values_, "", scope);
    return scope;
}

}  // namespace clearline::cli
