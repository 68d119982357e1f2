#pragma once

#include "core/rows.h"

#include <functional>
#include <memory>
#include <vector>

namespace rd {

struct PackageLicence {
    std::string name, path, title; ///< name as opendefinition.org has it, or path
};

/// What stands in a descriptor beside the tables; what is empty is left out.
struct PackageInfo {
    std::string name; ///< of lower-case letters, digits, . _ -; written with - for any other
    std::string title, description;
    std::vector<PackageLicence> licences;
    std::vector<std::string> sources; ///< titles of the documents that the figures are from
};

/// Opens a data package (docs/package.md; v1 is read too): a folder or its datapackage.json, on disk or in the
/// program's own resources (":/…"). A resource that is no table of packageTables(), a path that leads out of the folder,
/// an unknown or a missing needed column are refused by name; a table without resource is empty. Rows come in the order of
/// packageTables(), each with its place; texts keep their bytes, an empty cell is '' in a text and nothing in a number.
Result<std::unique_ptr<RowSource>> openPackage(const std::string &path);

/// Of each file that has not the `bytes` or the `hash` that the descriptor says: a sentence that begins with the file.
Result<std::vector<Error>> falseSums(const std::string &path);

/// Name, title and description of a package.
Result<PackageInfo> packageInfo(const std::string &path);

/// Puts rows into the sink, tables in any order.
using RowFeeder = std::function<Result<void>(RowSink &)>;

/// Writes every table and the descriptor into a folder that is new or empty, whole or not at all. The same rows give the
/// same bytes. What it writes, openPackage reads back; a row that would not come back is refused by name.
Result<void> writePackage(const std::string &folder, const PackageInfo &info, const RowFeeder &feed);

} // namespace rd
