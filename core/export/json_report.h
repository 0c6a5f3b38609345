// JsonReport: a JsonStream with what the documents of an audit have in common: named numbers and booleans, and lists of
// objects, one on a line.
#pragma once

#include "core/export/json_stream.h"

namespace clearline {

class JsonReport : public JsonStream {
public:
    explicit JsonReport(BufferedSink& out) : JsonStream(out), buffer_(out) {}

    using JsonStream::boolean;
    using JsonStream::whole;
    void whole(std::string_view name, std::uint64_t value) {
        key(name);
        JsonStream::whole(value);
    }
    void boolean(std::string_view name, bool value) {
        key(name);
        JsonStream::boolean(value);
    }
    // `each` writes the fields of one item.
    template <class Items, class Write>
    void list(std::string_view name, const Items& items, const Write& each) {
        onNewLine();
        key(name);
        open('[');
        for (const auto& item : items) {
            onNewLine();
            open('{');
            each(item);
            close('}');
            buffer_.rowDone();
        }
        close(']');
    }

private:
    BufferedSink& buffer_;
};

}  // namespace clearline
