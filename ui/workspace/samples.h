// Samples: the fictional files that come with the program, to be tried without any file of one's own.
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/record/case_input.h"

namespace clearline {

struct Sample {
    QString path;    // the record file
    QString folder;  // which scheme it belongs to: "fuzhou"
    QString who;     // the subjects by name, a few
    int records = 0;
};

// In order of folder and name; the deliberately broken files are left out.
[[nodiscard]] std::vector<Sample> findSamples(const std::vector<std::string>& resourceFolders);
[[nodiscard]] bool isSample(const QString& path, const std::vector<std::string>& resourceFolders);

// The day a sample is meant to be looked at: its last reading's, else that of its last received record.
[[nodiscard]] std::optional<Date> sampleDay(const CaseInput& input);

}  // namespace clearline
