#pragma once

#include "core/tables.h"
#include "exchange/encoding.h"
#include "exchange/package/package.h"

#include <QString>

#include <optional>

namespace rd {

/// One CSV file of a package.
struct PackageResource {
    const TableDef *table = nullptr;
    QString file;      ///< where it is
    std::string place; ///< what messages call it: its path inside the package
    char delimiter = ',';
    Encoding encoding = Encoding::Unknown; ///< as the descriptor says
    std::optional<std::int64_t> bytes;     ///< its size, as the descriptor says
    std::string hash;                      ///< of its bytes, as the descriptor says
};

struct PackageDescriptor {
    PackageInfo info;
    std::vector<PackageResource> resources; ///< in the order of packageTables()
};

/// A column of a package that is not ours, as its table schema types it.
struct ForeignField {
    std::string name, title, type, format;
    std::vector<std::string> missing;      ///< texts that stand for nothing
    std::string decimal = ".", group = {}; ///< decimal sign; what parts thousands
    bool isBare = true;                    ///< false: units may stand around a number
};

/// A CSV file of a package that is not ours.
struct ForeignResource {
    std::string name;
    PackageResource file; ///< without a table
    bool hasHeader = true;
    std::vector<ForeignField> fields; ///< none: the file alone says what it holds
};

/// The tables of a package none of whose resources is a table of this program; nothing where one is. Refused where no resource
/// is a CSV file inside the folder, in a dialect that we read; resources in other formats are passed over.
Result<std::vector<ForeignResource>> readForeignPackage(const std::string &path);

/// Reads and checks the descriptor of the package that `path` (a folder or its datapackage.json) names: every resource is
/// one of our tables in a CSV dialect that we read, in a regular file inside the folder.
Result<PackageDescriptor> readDescriptor(const std::string &path);

/// The descriptor of a package in which every table is a resource TABLE.csv (Data Package v2). The same bytes as
/// scripts/datapackage.py writes.
[[nodiscard]] std::string descriptorJson(const PackageInfo &info);

} // namespace rd
