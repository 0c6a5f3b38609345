// A Document as a PDF file: A4, its text searchable in every script, the page of HTML attached, from which `replay`
// reads the receipt. Where it sits: between paper_pages.h and the disk, for the dialog and for `clearline --print`.
// Promises: the file is there whole or not at all, and nothing is replaced unless that was said.
#pragma once

#include <optional>
#include <string>

#include "core/base/problem.h"
#include "core/seal/new_file.h"
#include "ui/paper/paper_pages.h"

namespace clearline {

struct PdfForm {
    bool landscape = false;
    bool attached = true;  // the same as a page of HTML, from which a paper is replayed
};
// Empty: stopped.
[[nodiscard]] QByteArray pdfOf(const Document& document, const PageProgress& progress = {}, const PdfForm& form = {});

enum class PaperForm : std::uint8_t { Html, Pdf };
[[nodiscard]] std::optional<PaperForm> paperFormOf(const QString& name);  // by its ending

// Problems: write.*, paper.stopped.
[[nodiscard]] std::optional<Problem> writePaper(const Document& document, PaperForm form, const std::string& path,
                                                NewFile::Existing existing, const PageProgress& progress = {});

}  // namespace clearline
