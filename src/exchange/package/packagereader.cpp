#include "core/decimal.h"
#include "exchange/csv/csvreader.h"
#include "exchange/fault.h"
#include "exchange/package/package.h"
#include "exchange/package/packagedescriptor.h"
#include "exchange/package/packagesums.h"

#include <QFile>

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

/// Whether the file must have the column. A value or a period may be missing in a row; where none of a file's rows has one, it is not the
/// rows that are wrong.
bool isNeeded(const TableDef &table, const ColumnDef &column)
{
    constexpr std::string_view ofValues[] = {"value", "period_start", "period_length"};
    const bool holdsValues = table.name == "figure" || table.name == "observation";
    return column.required || (holdsValues && std::ranges::find(ofValues, column.name) != std::end(ofValues));
}

/// One CSV file on its way: which column of the table each of its columns is.
class ResourceReader {
public:
    explicit ResourceReader(const PackageResource &resource)
        : m_table(*resource.table), m_file(resource.file),
          m_csv(m_file, resource.place,
                {.profile = CsvProfile::Data, .delimiter = resource.delimiter, .encoding = resource.encoding})
    {
    }

    Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly)) {
            return fault(m_csv.place(1), "无法打开，请检查文件权限", "cannot be opened; check the file's permissions");
        }
        const auto header = m_csv.header();
        return header ? takeHeader(*header) : Result<void>(header.error());
    }

    Result<std::optional<TableRow>> next()
    {
        auto found = m_csv.next();
        if (!found || !*found) {
            return found ? Result<std::optional<TableRow>>(std::nullopt) : Result<std::optional<TableRow>>(found.error());
        }
        CsvRow &row = **found;
        TableRow result{&m_table, m_empty, m_csv.place(row.line)};
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const ColumnDef &column = m_table.columns[m_columns[i]];
            if (const auto taken = take(row.fields[i], column, result.row[m_columns[i]]); !taken) {
                const Text &why = taken.error().sentence;
                return fault(m_csv.place(row.line, static_cast<std::int64_t>(i) + 1),
                             fmt::format("列“{}”：{}", column.name, why.zh),
                             fmt::format("column \"{}\": {}", column.name, why.en));
            }
        }
        return std::optional(std::move(result));
    }

private:
    Result<void> takeHeader(const std::vector<std::string> &header)
    {
        for (const ColumnDef &column : m_table.columns) {
            m_empty.push_back(column.type == ColumnType::Text ? Value(std::string()) : Value());
            if (isNeeded(m_table, column) && std::ranges::find(header, column.name) == header.end()) {
                return fault(m_csv.place(1), fmt::format("表头缺少必填的列“{}”，请补上", column.name),
                             fmt::format("the header lacks the required column \"{}\"; add it", column.name));
            }
        }
        for (const std::string &name : header) {
            const int column = m_table.columnIndex(name);
            if (column < 0) {
                return fault(
                    m_csv.place(1, static_cast<std::int64_t>(m_columns.size()) + 1),
                    fmt::format("表 {} 没有列“{}”，请检查拼写或删去该列", m_table.name, name),
                    fmt::format("the table {} has no column \"{}\"; check its spelling or take it out", m_table.name, name));
            }
            m_columns.push_back(static_cast<std::size_t>(column));
        }
        return {};
    }

    /// `value` is the column's empty value and stays so where the field is empty.
    static Result<void> take(std::string &field, const ColumnDef &column, Value &value)
    {
        if (field.empty()) {
            const Error missing{ErrorCode::Failed, {"必填，此处为空，请填写", "must not be empty; fill it in"}, {}};
            return column.required ? Result<void>(missing) : Result<void>();
        }
        return column.type == ColumnType::Text      ? put(Result<std::string>(std::move(field)), value)
               : column.type == ColumnType::Integer ? put(parseInteger(field), value)
                                                    : put(parseNumber(field), value);
    }

    template <typename T> static Result<void> put(Result<T> parsed, Value &value)
    {
        if (!parsed) {
            return parsed.error();
        }
        value = *std::move(parsed);
        return {};
    }

    const TableDef &m_table;
    QFile m_file;
    CsvReader m_csv;
    std::vector<std::size_t> m_columns; ///< by column of the file, column of the table
    Row m_empty;
};

class PackageReader final : public RowSource {
public:
    explicit PackageReader(std::vector<PackageResource> resources) : m_resources(std::move(resources)) {}

    Result<std::optional<TableRow>> next() override
    {
        for (;;) {
            if (!m_current && m_next == m_resources.size()) {
                return std::optional<TableRow>();
            }
            if (!m_current) {
                m_current = std::make_unique<ResourceReader>(m_resources[m_next++]);
                if (const auto opened = m_current->open(); !opened) {
                    return opened.error();
                }
            }
            auto row = m_current->next();
            if (!row || *row) {
                return row;
            }
            m_current.reset();
        }
    }

private:
    std::vector<PackageResource> m_resources;
    std::size_t m_next = 0;
    std::unique_ptr<ResourceReader> m_current;
};

} // namespace

Result<std::unique_ptr<RowSource>> openPackage(const std::string &path)
{
    auto descriptor = readDescriptor(path);
    if (!descriptor) {
        return descriptor.error();
    }
    // All headers before the first row: what is wrong with a file's columns should not come up in the middle.
    for (const PackageResource &resource : descriptor->resources) {
        if (const auto opened = ResourceReader(resource).open(); !opened) {
            return opened.error();
        }
    }
    return std::unique_ptr<RowSource>(std::make_unique<PackageReader>(std::move(descriptor->resources)));
}

Result<std::vector<Error>> falseSums(const std::string &path)
{
    const auto descriptor = readDescriptor(path);
    if (!descriptor) {
        return descriptor.error();
    }
    std::vector<Error> found;
    for (const PackageResource &resource : descriptor->resources) {
        if (auto wrong = falseSum(resource)) {
            found.push_back(*std::move(wrong));
        }
    }
    return found;
}

Result<PackageInfo> packageInfo(const std::string &path)
{
    auto descriptor = readDescriptor(path);
    return descriptor ? Result<PackageInfo>(std::move(descriptor->info)) : Result<PackageInfo>(descriptor.error());
}

} // namespace rd
