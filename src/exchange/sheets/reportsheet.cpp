#include "exchange/sheets/reportsheet.h"

#include "core/decimal.h"
#include "exchange/fault.h"
#include "exchange/json/jsonmembers.h"
#include "exchange/sheets/celltext.h"

#include <QFile>
#include <QFileInfo>

#include <fmt/format.h>

namespace rd {
namespace {

constexpr qint64 largestReport = 200'000'000;

std::string jsonText(const QJsonValue &value)
{
    return value.isDouble() ? numberText(value.toDouble()) : value.toString().toStdString();
}

} // namespace

ReportSheet::ReportSheet(std::string name, std::vector<QString> ids, QJsonArray rows)
    : m_name(std::move(name)), m_ids(std::move(ids)), m_rows(std::move(rows))
{
}

Result<std::unique_ptr<ReportSheet>> ReportSheet::open(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    const std::string name = QFileInfo(file).fileName().toStdString();
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestReport) {
        return fault(name, "无法打开，或超过 200 MB 的上限", "cannot be opened, or is larger than the limit of 200 MB");
    }
    const auto report = parseJsonObject(file.readAll(), name, JsonSource::File);
    if (!report) {
        return report.error();
    }
    std::vector<QString> ids;
    for (const QJsonValue column : report->value(QStringLiteral("columns")).toArray()) {
        ids.push_back(column[QStringLiteral("id")].toString());
    }
    if (ids.empty() || !report->value(QStringLiteral("rows")).isArray()) {
        return fault(name, "不是本程序导出的分析表", "this is no report that this program wrote");
    }
    return std::unique_ptr<ReportSheet>(new ReportSheet(name, std::move(ids), report->value(QStringLiteral("rows")).toArray()));
}

std::string ReportSheet::place(std::int64_t line, int column) const
{
    return column == 0 ? fmt::format("{}:{}", m_name, line) : fmt::format("{}:{}:{}", m_name, line, column);
}

Result<bool> ReportSheet::read(SheetRow &row)
{
    if (m_next == m_rows.size()) {
        return false;
    }
    row = {m_next + 2, {}};
    const QJsonObject values = m_next < 0 ? QJsonObject() : m_rows.at(m_next).toObject();
    for (const QString &id : m_ids) {
        row.cells.push_back(m_next < 0 ? id.toStdString() : cellText(jsonText(values.value(id))));
    }
    ++m_next;
    return true;
}

} // namespace rd
