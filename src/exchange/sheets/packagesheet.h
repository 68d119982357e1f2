#pragma once

#include "core/sheet.h"
#include "exchange/package/packagedescriptor.h"

#include <memory>

namespace rd {

/// A CSV of any data package as a table, its cells as our tables have them: what its schema calls missing is empty, numbers
/// stand with a point and without thousands marks, dates as ISO 8601. Heads are the titles of the schema's fields, else their
/// names. Cells that are not what the schema says stay as they are: whoever reads them refuses them at their place.
class PackageSheet final : public SheetSource {
public:
    /// `inner` is the file of the resource.
    PackageSheet(std::unique_ptr<SheetSource> inner, ForeignResource resource);

    Result<bool> read(SheetRow &row) override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override { return m_inner->place(line, column); }
    [[nodiscard]] const SheetSource &inner() const { return *m_inner; }

private:
    void readHead(SheetRow &row);
    void type(std::string &cell, const ForeignField &field) const;

    std::unique_ptr<SheetSource> m_inner;
    ForeignResource m_resource;
    std::vector<const ForeignField *> m_columns; ///< by column of the file; null where the schema has none
    bool m_headIsRead = false;
};

} // namespace rd
