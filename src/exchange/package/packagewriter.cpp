#include "core/decimal.h"
#include "core/words/phrase.h"
#include "exchange/checkeddevice.h"
#include "exchange/csv/csvwriter.h"
#include "exchange/fault.h"
#include "exchange/newfolder.h"
#include "exchange/package/package.h"
#include "exchange/package/packagedescriptor.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fmt/format.h>
#include <unistd.h>

namespace rd {
namespace {

/// A file of the package, every byte of it checked.
class PackageFile {
public:
    PackageFile(const QString &folder, std::string name)
        : m_name(std::move(name)), m_file(folder + u'/' + QString::fromStdString(m_name)), m_checked(m_file, m_name)
    {
    }
    Result<void> open()
    {
        errno = 0;
        return m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ? Result<void>()
                                                                         : Result<void>(writeError(m_name, errno));
    }
    Result<void> close()
    {
        if (auto finished = m_checked.finish(); !finished) {
            return finished;
        }
        if (::fsync(m_file.handle()) != 0 && errno != EINVAL && errno != ENOTSUP) {
            return writeError(m_name, errno);
        }
        m_file.close();
        return m_file.error() == QFile::NoError ? Result<void>() : Result<void>(writeError(m_name, errno));
    }
    [[nodiscard]] QIODevice &device() { return m_checked; }
    [[nodiscard]] const std::string &name() const { return m_name; }

private:
    std::string m_name;
    QFile m_file;
    CheckedDevice m_checked;
};

class TableFile {
public:
    TableFile(const TableDef &table, const QString &folder)
        : m_table(table), m_file(folder, fmt::format("{}.csv", table.name)),
          m_csv(m_file.device(), CsvProfile::Data, m_file.name())
    {
    }

    Result<void> open()
    {
        if (auto opened = m_file.open(); !opened) {
            return opened;
        }
        for (const ColumnDef &column : m_table.columns) {
            m_csv.text(column.name);
        }
        return m_csv.endRow();
    }
    Result<void> put(const Row &row)
    {
        if (row.size() != m_table.columns.size()) {
            return refuse(0, fmt::format("有 {} 列，应有 {} 列", row.size(), m_table.columns.size()),
                          phrase("has {} [value|values] where {} [is|are] expected", row.size(), m_table.columns.size()));
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (auto written = putValue(i, row[i]); !written) {
                return written;
            }
        }
        return m_csv.endRow();
    }
    Result<void> close() { return m_file.close(); }

private:
    [[nodiscard]] Error refuse(std::size_t column, const std::string &zh, const std::string &en) const
    {
        return fault(fmt::format("{}:{}:{}", m_file.name(), m_csv.rows() + 1, column + 1), zh, en);
    }
    Result<void> putValue(std::size_t i, const Value &value)
    {
        const ColumnDef &column = m_table.columns[i];
        const auto *text = std::get_if<std::string>(&value);
        if (std::holds_alternative<std::monostate>(value) || (text && text->empty())) {
            m_csv.empty();
            return !column.required ? Result<void>()
                                    : refuse(i, fmt::format("列“{}”必填，此行为空，请先补上", column.name),
                                             fmt::format("the column \"{}\" must not be empty; fill it in first", column.name));
        }
        const auto *integer = std::get_if<std::int64_t>(&value);
        const auto *number = std::get_if<double>(&value);
        if (text && column.type == ColumnType::Text) {
            m_csv.text(*text);
        } else if (integer && column.type != ColumnType::Text) {
            m_csv.number(std::to_string(*integer));
        } else if (number && column.type == ColumnType::Number) {
            return putNumber(i, *number);
        } else {
            return refuse(i, fmt::format("列“{}”的值类型不符", column.name),
                          fmt::format("the column \"{}\" is given a value of another type", column.name));
        }
        return {};
    }
    /// Only numbers that the grammar of files gives back unchanged: the package must be the same store.
    Result<void> putNumber(std::size_t i, double number)
    {
        const std::string text = std::isfinite(number) ? numberText(number) : "";
        const auto back = parseNumber(text);
        if (!back || *back != number) {
            return refuse(i, fmt::format("数值 {} 超过 15 位有效数字，无法原样写出，请先改正", number),
                          fmt::format("the value {} has more than 15 significant digits and would not come back unchanged; "
                                      "correct it first",
                                      number));
        }
        m_csv.number(text);
        return {};
    }

    const TableDef &m_table;
    PackageFile m_file;
    CsvWriter m_csv;
};

class PackageSink final : public RowSink {
public:
    explicit PackageSink(const QString &folder)
    {
        for (const TableDef &table : packageTables()) {
            m_files.push_back(std::make_unique<TableFile>(table, folder));
        }
    }
    Result<void> open() { return each(&TableFile::open); }
    Result<void> close() { return each(&TableFile::close); }

    /// A feeder that passes over an error does not get its package all the same.
    Result<void> put(const TableDef &table, const Row &row) override
    {
        const auto tables = packageTables();
        const auto it = std::ranges::find(tables, table.name, &TableDef::name);
        auto written =
            it == tables.end() ? unknownTable(table) : m_files[static_cast<std::size_t>(it - tables.begin())]->put(row);
        if (!written && !m_error) {
            m_error = written.error();
        }
        return written;
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    static Result<void> unknownTable(const TableDef &table)
    {
        return fault(std::string(table.name), "不是数据包的表", "is no table of a package");
    }
    Result<void> each(Result<void> (TableFile::*step)())
    {
        for (const auto &file : m_files) {
            if (auto done = (*file.*step)(); !done) {
                return done;
            }
        }
        return {};
    }

    std::vector<std::unique_ptr<TableFile>> m_files;
    std::optional<Error> m_error;
};

Result<void> writeDescriptor(const QString &folder, const PackageInfo &info)
{
    PackageFile file(folder, "datapackage.json");
    if (auto opened = file.open(); !opened) {
        return opened;
    }
    const std::string json = descriptorJson(info);
    file.device().write(json.data(), static_cast<qint64>(json.size()));
    return file.close();
}

Result<void> writeTables(const QString &folder, const RowFeeder &feed)
{
    PackageSink sink(folder);
    if (auto opened = sink.open(); !opened) {
        return opened;
    }
    auto fed = feed(sink);
    auto closed = sink.close(); // a full disk is the better reason than a row that could not be put
    if (!fed || sink.error()) {
        return !closed ? closed : fed ? Result<void>(*sink.error()) : fed;
    }
    return closed;
}

} // namespace

Result<void> writePackage(const std::string &folder, const PackageInfo &info, const RowFeeder &feed)
{
    auto target = NewFolder::prepare(folder);
    if (!target) {
        return target.error();
    }
    if (auto written = writeTables(target->stage(), feed); !written) {
        return written;
    }
    if (auto written = writeDescriptor(target->stage(), info); !written) {
        return written;
    }
    return target->publish(QStringLiteral("datapackage.json"));
}

} // namespace rd
