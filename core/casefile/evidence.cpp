#include "core/casefile/evidence.h"

#include <algorithm>

#include "core/casefile/file_type.h"
#include "core/intake/file_bytes.h"
#include "core/seal/hasher.h"

namespace clearline {
namespace {

std::string lastPart(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

Problem about(const char* code, Severity severity, const std::string& name, std::vector<std::string> args) {
    args.insert(args.begin(), name);
    return {code, severity, {}, std::move(args)};
}

Problems twice(const Objection& objection, const std::string& path) {
    Problems told;
    for (std::size_t i = 0; i < objection.evidence.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            // One file may well be two of the papers that are asked for.
            if (objection.evidence[j].sha256 == objection.evidence[i].sha256 &&
                objection.evidence[j].paper == objection.evidence[i].paper) {
                told.push_back(
                    {"evidence.twice",
                     Severity::Warning,
                     {path, 0, 0},
                     {std::to_string(objection.id), objection.evidence[i].name, objection.evidence[j].name}});
                break;
            }
    return told;
}

void tell(EvidenceState state, const Objection& objection, const Evidence& evidence, const std::string& path,
          Problems& into) {
    if (state == EvidenceState::There) return;
    const char* code = state == EvidenceState::Gone      ? "evidence.gone"
                       : state == EvidenceState::Changed ? "evidence.changed"
                                                         : "evidence.hidden";
    const Severity severity = state == EvidenceState::Hidden ? Severity::Notice : Severity::Warning;
    into.push_back({code, severity, {path, 0, 0}, {std::to_string(objection.id), evidence.name}});
}

}  // namespace

Result<EvidenceFile> evidenceFrom(const std::string& name, std::string bytes, const CaseState& state) {
    if (bytes.empty()) return about("evidence.empty", Severity::Error, name, {});
    if (bytes.size() > kMostEvidence)
        return about("evidence.too-large", Severity::Error, name, {std::to_string(kMostEvidence >> 20)});
    const FileType type = fileTypeOf(bytes);
    const auto named = fileTypeNamed(name);
    if (type.runs || (named && named->runs)) return about("evidence.runs", Severity::Error, name, {type.mediaType});
    EvidenceFile file;
    if (named && !mayBeNamed(type, *named))
        file.told.push_back(
            about("evidence.type-differs", Severity::Warning, name, {type.mediaType, named->mediaType}));
    else if (type.mediaType == "application/octet-stream")
        file.told.push_back(about("evidence.type-unknown", Severity::Warning, name, {}));
    const Hash hash = hashOf(bytes);
    file.evidence = {0, name, type.mediaType, hash.hex(), bytes.size(), {}, {}};
    for (const auto& [id, label] : state.attachments)
        if (label.sha256 == file.evidence.sha256) {
            file.evidence.attachment = id;
            file.told.push_back(about("evidence.in-case", Severity::Notice, name, {std::to_string(id), label.name}));
            break;
        }
    file.bytes = std::move(bytes);
    return file;
}

Result<EvidenceFile> readEvidence(const std::string& path, const CaseState& state) {
    const Progress::Callback none;
    auto read = readFile(path, kMostEvidence, Progress(none, 0, 0));
    if (!read) {
        Problems problems = read.problems();
        for (Problem& problem : problems)
            if (problem.code == "csv.too-large")
                problem =
                    about("evidence.too-large", Severity::Error, lastPart(path), {std::to_string(kMostEvidence >> 20)});
        return problems;
    }
    return evidenceFrom(lastPart(path), std::move((*read)->bytes), state);
}

Result<Evidence> keepEvidence(CaseFile& file, const EvidenceFile& evidence, const Author& author,
                              const std::string& why) {
    Evidence kept = evidence.evidence;
    if (evidenceState(file.state(), kept) == EvidenceState::There) return kept;
    for (const auto& [id, label] : file.state().attachments)  // attached since it was read, as another paper
        if (label.sha256 == kept.sha256 && label.size == kept.size) {
            kept.attachment = id;
            return kept;
        }
    const auto attached = file.attach(kept.name, kept.mediaType, evidence.bytes, author, why);
    if (!attached) return attached.problems();
    kept.attachment = *attached;
    return kept;
}

EvidenceState evidenceState(const CaseState& state, const Evidence& evidence) {
    const auto found = state.attachments.find(evidence.attachment);
    if (found == state.attachments.end()) return EvidenceState::Gone;
    const bool same = found->second.sha256 == evidence.sha256 && found->second.size == evidence.size;
    return same ? EvidenceState::There : EvidenceState::Changed;
}

EvidenceState evidenceState(CaseFile& file, const Evidence& evidence, bool bytes) {
    const EvidenceState said = evidenceState(file.state(), evidence);
    if (said != EvidenceState::There) return file.redacted() ? EvidenceState::Hidden : said;
    if (!bytes) return said;
    const auto kept = file.attachment(evidence.attachment);
    if (!kept) return file.redacted() ? EvidenceState::Hidden : EvidenceState::Changed;
    return hashOf(*kept).hex() == evidence.sha256 ? EvidenceState::There : EvidenceState::Changed;
}

Problems evidenceProblems(CaseFile& file, const Objection& objection, bool bytes) {
    Problems told;
    for (const Evidence& evidence : objection.evidence)
        tell(evidenceState(file, evidence, bytes), objection, evidence, file.path(), told);
    for (Problem& problem : twice(objection, file.path())) told.push_back(std::move(problem));
    return told;
}

Problems evidenceProblems(const CaseState& state, const std::string& path) {
    Problems told;
    for (const auto& [id, objection] : state.objections)
        for (const Evidence& evidence : objection.evidence)
            tell(evidenceState(state, evidence), objection, evidence, path, told);
    return told;
}

}  // namespace clearline
