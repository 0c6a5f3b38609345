#include "core/seal/key_file.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "core/intake/file_bytes.h"
#include "core/seal/hash.h"
#include "core/seal/new_file.h"
#include "core/seal/sealed_stream.h"
#include "core/yaml/find_files.h"

namespace clearline {

namespace {

constexpr std::string_view kSecretForm = "clearline-key", kPublicForm = "clearline-public-key", kForm = "1";
constexpr std::size_t kMostKeyBytes = std::size_t{64} * 1024, kSealedChunk = 4096;

Problem fatal(std::string code, std::vector<std::string> args) {
    return {std::move(code), Severity::Fatal, {}, std::move(args)};
}

// "key: value", a line each, in this order and nothing else.
class KeyLines {
public:
    explicit KeyLines(std::string_view text) : left_(text) {}

    std::string_view take(std::string_view key) {
        ++line_;
        const std::size_t end = left_.find('\n');
        const std::string_view line = left_.substr(0, end);
        if (wrong_ != 0 || end == std::string_view::npos || !line.starts_with(key) ||
            !line.substr(key.size()).starts_with(": "))
            return fail();
        left_.remove_prefix(end + 1);
        return line.substr(key.size() + 2);
    }
    std::string_view fail() {
        if (wrong_ == 0) wrong_ = line_;
        return {};
    }
    // 0: every line was as it must be, and no more followed.
    [[nodiscard]] std::size_t wrongLine() const { return wrong_ != 0 || left_.empty() ? wrong_ : line_ + 1; }

private:
    std::string_view left_;
    std::size_t line_ = 0, wrong_ = 0;
};

std::optional<Problem> formProblem(const KeyLines& lines) {
    if (lines.wrongLine() == 0) return std::nullopt;
    return fatal("key.form", {std::to_string(lines.wrongLine())});
}

// A name is shown in one line.
std::string oneLine(std::string_view name) {
    std::string text(name);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return text;
}

Result<NamedKey> readSecretText(std::string_view text) {
    KeyLines lines(text);
    const std::string_view form = lines.take(kSecretForm);
    if (!form.empty() && form != kForm) return fatal("key.version-unknown", {std::string(form)});
    const std::string_view name = lines.take("name");
    const auto shown = PublicKey::fromHex(lines.take("public"));
    if (!shown) lines.fail();
    // A seed has the size and the digits of a public key; it goes through a Secret, not through that.
    const std::string_view digits = lines.take("secret");
    Secret seed(SigningKey::kSeedSize);
    auto read = Hash::fromHex(digits);
    if (!read) lines.fail();
    if (auto problem = formProblem(lines)) return *problem;
    std::memcpy(seed.data(), read->bytes.data(), seed.size());
    read->bytes.fill(0);
    NamedKey key{std::string(name), SigningKey::fromSeed(std::span<const std::uint8_t, SigningKey::kSeedSize>(
                                        seed.data(), SigningKey::kSeedSize))};
    if (key.key.publicKey() != *shown) return fatal("key.form", {"3"});
    return key;
}

std::string secretText(const NamedKey& key) {
    Hash seed;
    std::memcpy(seed.bytes.data(), key.key.seed().data(), Hash::kSize);
    std::string text = std::string(kSecretForm) + ": " + std::string(kForm) + "\nname: " + oneLine(key.name) +
                       "\npublic: " + key.key.publicKey().hex() + "\nsecret: " + seed.hex() + "\n";
    seed.bytes.fill(0);
    return text;
}

ByteSource sourceOf(std::string_view& left) {
    return [&left](std::span<std::uint8_t> room) -> Result<std::size_t> {
        const std::size_t count = std::min(room.size(), left.size());
        if (count > 0) std::memcpy(room.data(), left.data(), count);
        left.remove_prefix(count);
        return count;
    };
}

Problem inFile(Problem problem, const std::string& path) {
    if (problem.place.file.empty()) problem.place.file = path;
    return problem;
}

}  // namespace

std::optional<Problem> writeKeyFile(const std::string& path, const NamedKey& key, const Secret* password,
                                    const SealCost& cost) {
    auto file = NewFile::at(path, NewFile::Existing::Keep);
    if (!file) return file.problems().front();
    std::string text = secretText(key);
    std::optional<Problem> problem;
    if (password) {
        std::string_view left = text;
        problem = sealStream(
            sourceOf(left), [&](std::string_view bytes) { return file.value().write(bytes); }, *password, cost,
            kSealedChunk);
    } else {
        problem = file.value().write(text);
    }
    wipe(text);
    if (!problem) problem = file.value().commit();
    if (problem) return inFile(*std::move(problem), path);
    return std::nullopt;
}

Result<NamedKey> readKeyFile(const std::string& path, const Secret* password, Problems& problems) {
    struct stat facts {};
    auto bytes = ::stat(path.c_str(), &facts) == 0 ? bytesOf(path, kMostKeyBytes) : std::nullopt;
    if (!bytes) return readProblem(errno, path);
    const bool isSealed = bytes->starts_with(SealedHeader::kMagic);
    if (isSealed) {
        if (!password) return inFile(fatal("key.sealed", {path}), path);
        std::string text;
        std::string_view left = *bytes;
        if (auto problem = unsealStream(
                sourceOf(left),
                [&](std::string_view piece) -> std::optional<Problem> {
                    text += piece;
                    return std::nullopt;
                },
                *password))
            return inFile(*std::move(problem), path);
        std::swap(text, *bytes);
    } else if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        problems.push_back({"key.open-to-others", Severity::Warning, {path, 0, 0}, {path}});
    }
    auto key = readSecretText(*bytes);
    wipe(*bytes);
    if (!key) return inFile(key.problems().front(), path);
    return key;
}

std::string publicKeyText(const NamedPublicKey& key) {
    return std::string(kPublicForm) + ": " + std::string(kForm) + "\nname: " + oneLine(key.name) +
           "\npublic: " + key.key.hex() + "\nfingerprint: " + key.key.fingerprint() + "\n";
}

Result<NamedPublicKey> readPublicKey(std::string_view text) {
    std::string_view alone = text;
    while (!alone.empty() && (alone.back() == '\n' || alone.back() == '\r')) alone.remove_suffix(1);
    if (const auto key = PublicKey::fromHex(alone)) return NamedPublicKey{"", *key};
    KeyLines lines(text);
    const std::string_view form = lines.take(kPublicForm);
    if (!form.empty() && form != kForm) return fatal("key.version-unknown", {std::string(form)});
    const std::string_view name = lines.take("name");
    const auto key = PublicKey::fromHex(lines.take("public"));
    if (!key) lines.fail();
    const std::string_view fingerprint = lines.take("fingerprint");
    if (auto problem = formProblem(lines)) return *problem;
    if (fingerprint != key->fingerprint())
        return fatal("key.fingerprint", {std::string(fingerprint), key->fingerprint()});
    return NamedPublicKey{std::string(name), *key};
}

}  // namespace clearline
