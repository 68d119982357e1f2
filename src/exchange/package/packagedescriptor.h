#pragma once

#include "core/tables.h"
#include "exchange/encoding.h"
#include "exchange/package/package.h"

#include <QString>

namespace rd {

/// One CSV file of a package.
struct PackageResource {
    const TableDef *table = nullptr;
    QString file;      ///< where it is
    std::string place; ///< what messages call it: its path inside the package
    char delimiter = ',';
    Encoding encoding = Encoding::Unknown; ///< as the descriptor says
};

struct PackageDescriptor {
    PackageInfo info;
    std::vector<PackageResource> resources; ///< in the order of packageTables()
};

/// Reads and checks the descriptor of the package that `path` (a folder or its datapackage.json) names: every resource is
/// one of our tables in a CSV dialect that we read, in a regular file inside the folder.
Result<PackageDescriptor> readDescriptor(const std::string &path);

/// The descriptor of a package in which every table is a resource TABLE.csv (Data Package v2). The same bytes as
/// scripts/datapackage.py writes.
[[nodiscard]] std::string descriptorJson(const PackageInfo &info);

} // namespace rd
