#include "core/seal/sealed_stream.h"

#include <sodium.h>

#include "core/seal/commitment.h"
#include "core/seal/hasher.h"
#include "core/seal/seal_keys.h"

namespace clearline {

namespace {

constexpr std::size_t kExtra = crypto_secretstream_xchacha20poly1305_ABYTES;

// libsodium's state of a stream; it holds the key, so it is a Secret too.
class StreamState {
public:
    StreamState() : bytes_(sizeof(crypto_secretstream_xchacha20poly1305_state)) {}
    [[nodiscard]] crypto_secretstream_xchacha20poly1305_state* get() {
        return reinterpret_cast<crypto_secretstream_xchacha20poly1305_state*>(bytes_.data());
    }

private:
    Secret bytes_;
};

std::string_view asText(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

Problem fatal(std::string code) { return {std::move(code), Severity::Fatal, {}, {}}; }

}  // namespace

std::optional<Problem> sealStream(const ByteSource& source, const ByteSink& sink, const Secret& password,
                                  const SealCost& cost, std::uint32_t chunkBytes) {
    if (password.size() == 0) return fatal("seal.password-empty");
    if (Problems broken = limitsBroken(cost, chunkBytes); !broken.empty()) return broken.front();
    SealedHeader header;
    header.cost = cost;
    header.chunkBytes = chunkBytes;
    fillRandom(header.salt);
    const auto keys = deriveSealKeys(password, header);
    if (!keys) return keys.problems().front();
    header.keyCheck = keys->check;
    StreamState state;
    crypto_secretstream_xchacha20poly1305_init_push(state.get(), header.streamHeader.data(), keys->stream.data());
    const std::string written = header.bytes();
    if (auto problem = sink(written)) return problem;

    const Hash bound = hashOf(written);  // every chunk holds only under this header
    Secret plain(chunkBytes);
    std::vector<std::uint8_t> sealed(chunkBytes + kExtra);
    while (true) {
        const auto got = source(plain.span());
        if (!got) return got.problems().front();
        const bool last = *got < plain.size();
        crypto_secretstream_xchacha20poly1305_push(
            state.get(), sealed.data(), nullptr, plain.data(), *got, bound.bytes.data(), Hash::kSize,
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        if (auto problem = sink(asText(sealed.data(), *got + kExtra))) return problem;
        if (last) return std::nullopt;
    }
}

std::optional<Problem> unsealStream(const ByteSource& source, const ByteSink& sink, const Secret& password) {
    std::array<std::uint8_t, SealedHeader::kSize> first{};
    const auto there = source(first);
    if (!there) return there.problems().front();
    const std::string_view written = asText(first.data(), *there);
    const auto header = readSealedHeader(written);
    if (!header) return header.problems().front();
    const auto keys = deriveSealKeys(password, *header);
    if (!keys) return keys.problems().front();
    if (sodium_memcmp(keys->check.data(), header->keyCheck.data(), keys->check.size()) != 0)
        return fatal("seal.wrong-password");

    std::uint64_t offset = SealedHeader::kSize;
    StreamState state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(state.get(), header->streamHeader.data(),
                                                        keys->stream.data()) != 0)
        return sealDamaged(0);
    const Hash bound = hashOf(written);
    Secret plain(header->chunkBytes);
    std::vector<std::uint8_t> sealed(header->chunkBytes + kExtra);
    while (true) {
        const auto got = source(sealed);
        if (!got) return got.problems().front();
        const bool last = *got < sealed.size();
        unsigned char tag = 0;
        if (*got < kExtra ||
            crypto_secretstream_xchacha20poly1305_pull(state.get(), plain.data(), nullptr, &tag, sealed.data(), *got,
                                                       bound.bytes.data(), Hash::kSize) != 0 ||
            tag != (last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                         : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE))
            return sealDamaged(offset);
        if (auto problem = sink(asText(plain.data(), *got - kExtra))) return problem;
        if (last) return std::nullopt;
        offset += *got;
    }
}

}  // namespace clearline
