#include "core/casefile/log_entry.h"

#include "core/seal/hasher.h"

namespace clearline {
namespace {

std::string_view viewOf(const Salt& salt) {
    return {reinterpret_cast<const char*>(salt.bytes.data()), salt.bytes.size()};
}

}  // namespace

std::string bytesOf(std::uint64_t number) {
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) bytes[7 - i] = static_cast<char>(number >> (8 * i) & 0xFF);
    return bytes;
}

Hash chainStart() { return hashOf("clearline case 1\n"); }

Hash hashOf(const LogEntry& entry, const Hash& before) {
    Hasher hasher;
    hasher.update("clearline log 1\n").update(before.view()).update(bytesOf(entry.seq));
    const std::optional<std::string>* const fields[] = {&entry.at, &entry.who, &entry.why, &entry.content};
    for (std::size_t i = 0; i < std::size(fields); ++i)
        hasher.update(*fields[i] ? commitTo(entry.salts[i], **fields[i]).view() : viewOf(entry.salts[i]));
    return hasher.finish();
}

}  // namespace clearline
