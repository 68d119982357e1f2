#pragma once

#include "core/sheet.h"

#include <QJsonArray>

#include <memory>
#include <string>
#include <vector>

namespace rd {

/// A report as this program writes it in JSON: the ids of its columns are the heads.
class ReportSheet final : public SheetSource {
public:
    /// Refused where the file is no such report, or larger than 200 MB.
    static Result<std::unique_ptr<ReportSheet>> open(const std::string &path);

    Result<bool> read(SheetRow &row) override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;

private:
    ReportSheet(std::string name, std::vector<QString> ids, QJsonArray rows);

    std::string m_name;
    std::vector<QString> m_ids;
    QJsonArray m_rows;
    qsizetype m_next = -1; ///< −1: the heads
};

} // namespace rd
