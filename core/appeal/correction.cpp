#include "core/appeal/correction.h"

namespace clearline {

namespace {

constexpr std::string_view kPurpose = "clearline correction 1";

}  // namespace

Correction signedBy(Correction correction, const SigningKey& key) {
    correction.signature = Correction::Seal{key.publicKey(), key.sign(kPurpose, correctionContent(correction))};
    return correction;
}

bool signatureHolds(const Correction& correction) {
    return correction.signature &&
           holds(correction.signature->value, correction.signature->key, kPurpose, correctionContent(correction));
}

}  // namespace clearline
