#include "core/base/content_json.h"

#include <nlohmann/json.hpp>

namespace clearline {
namespace {

constexpr std::size_t kDeepest = 16;
using Unreadable = ContentJson::Unreadable;

void writeText(std::string& into, std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    into += '"';
    for (const char c : text) {
        switch (c) {
            case '"': into += "\\\""; break;
            case '\\': into += "\\\\"; break;
            case '\b': into += "\\b"; break;
            case '\f': into += "\\f"; break;
            case '\n': into += "\\n"; break;
            case '\r': into += "\\r"; break;
            case '\t': into += "\\t"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    into += "\\u00";
                    into += kHex[c >> 4];
                    into += kHex[c & 15];
                } else {
                    into += c;
                }
        }
    }
    into += '"';
}

}  // namespace

// What nlohmann's parser calls for each token.
class ContentJson::Reading {
public:
    explicit Reading(ContentJson& root) : root_(root) {}

    bool null() { return refuse("null"); }
    bool boolean(bool) { return refuse("boolean"); }
    bool number_integer(std::int64_t) { return refuse("number"); }
    bool number_unsigned(std::uint64_t number) { return put(number); }
    bool number_float(double, const std::string&) { return refuse("number"); }
    bool string(std::string& text) { return put(std::move(text)); }
    bool binary(std::vector<std::uint8_t>&) { return refuse("binary"); }
    bool start_object(std::size_t) { return open(Object()); }
    bool start_array(std::size_t) { return open(Array()); }
    bool key(std::string& key) {
        if (open_.back()->find(key)) return refuse(key);
        key_ = std::move(key);
        return true;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t, const std::string&, const std::exception& e) { return refuse(e.what()); }
    std::string refused;

private:
    bool refuse(std::string what) {
        refused = std::move(what);
        return false;
    }
    // Where the next value goes. While it is open nothing is put beside it, so it stays where it is.
    ContentJson& place() {
        if (open_.empty()) return root_;
        auto* list = std::get_if<Array>(&open_.back()->value_);
        return list ? list->emplace_back() : (*open_.back())[key_];
    }
    template <class T>
    bool put(T value) {
        place().value_ = std::move(value);
        return true;
    }
    template <class T>
    bool open(T empty) {
        if (open_.size() == kDeepest) return refuse("too deep");
        ContentJson& at = place();
        at.value_ = std::move(empty);
        open_.push_back(&at);
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    ContentJson& root_;
    std::vector<ContentJson*> open_;
    std::string key_;
};

ContentJson::ContentJson(const std::vector<std::string>& texts) : value_(Array(texts.begin(), texts.end())) {}

ContentJson::ContentJson(std::initializer_list<std::pair<const char*, ContentJson>> members) : value_(Object()) {
    for (const auto& [key, member] : members) (*this)[key] = member;
}

ContentJson ContentJson::array(std::initializer_list<ContentJson> items) {
    ContentJson list;
    list.value_ = Array(items);
    return list;
}

ContentJson& ContentJson::operator[](std::string_view key) {
    if (std::holds_alternative<std::monostate>(value_)) value_ = Object();
    return std::get<Object>(value_)[std::string(key)];
}

void ContentJson::push_back(ContentJson item) {
    if (std::holds_alternative<std::monostate>(value_)) value_ = Array();
    std::get<Array>(value_).push_back(std::move(item));
}

const ContentJson* ContentJson::find(std::string_view key) const {
    const auto* object = std::get_if<Object>(&value_);
    if (!object) throw Unreadable{std::string(key)};
    const auto found = object->find(key);
    return found == object->end() ? nullptr : &found->second;
}

const ContentJson& ContentJson::at(std::string_view key) const {
    if (const ContentJson* found = find(key)) return *found;
    throw Unreadable{std::string(key)};
}

const ContentJson::Array& ContentJson::items() const {
    if (const auto* list = std::get_if<Array>(&value_)) return *list;
    throw Unreadable{"list"};
}

const std::string& ContentJson::text() const {
    if (const auto* text = std::get_if<std::string>(&value_)) return *text;
    throw Unreadable{"text"};
}

std::uint64_t ContentJson::count() const {
    if (const auto* number = std::get_if<std::uint64_t>(&value_)) return *number;
    throw Unreadable{"number"};
}

std::vector<std::string> ContentJson::texts() const {
    std::vector<std::string> all;
    for (const ContentJson& item : items()) all.push_back(item.text());
    return all;
}

void ContentJson::write(std::string& into) const {
    if (const auto* number = std::get_if<std::uint64_t>(&value_)) {
        into += std::to_string(*number);
    } else if (const auto* text = std::get_if<std::string>(&value_)) {
        writeText(into, *text);
    } else if (const auto* list = std::get_if<Array>(&value_)) {
        into += '[';
        for (const ContentJson& item : *list) {
            if (&item != &list->front()) into += ',';
            item.write(into);
        }
        into += ']';
    } else if (const auto* object = std::get_if<Object>(&value_)) {
        into += '{';
        for (const auto& [key, member] : *object) {
            if (into.back() != '{') into += ',';
            writeText(into, key);
            into += ':';
            member.write(into);
        }
        into += '}';
    }
}

void ContentJson::replaceTexts(const OtherText& other, std::string_view key) {
    if (auto* text = std::get_if<std::string>(&value_)) {
        *text = other(key, *text);
    } else if (auto* list = std::get_if<Array>(&value_)) {
        for (ContentJson& item : *list) item.replaceTexts(other, key);
    } else if (auto* object = std::get_if<Object>(&value_)) {
        for (auto& [name, member] : *object) member.replaceTexts(other, name);
    }
}

std::string ContentJson::dump() const {
    std::string json;
    write(json);
    return json;
}

ContentJson ContentJson::parse(std::string_view json) {
    ContentJson root;
    Reading reading(root);
    if (!nlohmann::json::sax_parse(json, &reading)) throw Unreadable{reading.refused};
    if (!std::holds_alternative<Object>(root.value_)) throw Unreadable{"object"};
    return root;
}

}  // namespace clearline
