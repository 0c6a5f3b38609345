// Options that several commands share, so that they mean and are called the same everywhere.
#pragma once

#include "app/cli/audit_source.h"
#include "app/cli/command_form.h"
#include "app/cli/map_command.h"

namespace clearline::cli {

// What the commands of an auditor have in common: the file, rulebook, subject, days, and what is laid over the
// originals.
void addAuditOptions(const CommandForm& command, AuditOptions& options);
// How a file of others is to be read.
void addForeignOptions(const CommandForm& command, MapOptions& how);
// --format text|json|csv.
void addFormat(const CommandForm& command, std::string& format);

}  // namespace clearline::cli
