#include "app/tables/mappingfile.h"

#include "exchange/atomicfile.h"
#include "exchange/fault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <fmt/format.h>

namespace rd {
namespace {

constexpr qint64 largest = 1'000'000;

QString text(std::string_view said) { return QString::fromUtf8(said.data(), qsizetype(said.size())); }

QJsonObject jsonOf(const Fixed &fixed)
{
    QJsonObject object;
    for (const auto &[field, code] : fixed) {
        object.insert(text(name(field)), text(code));
    }
    return object;
}

Result<Fixed> fixedFrom(const QJsonValue &value, const std::string &path)
{
    Fixed fixed;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = fieldNamed(it.key().toStdString());
        if (!field || !it.value().isString()) {
            return fault(path, fmt::format("“{}”不是可以指定的项", it.key().toStdString()),
                         fmt::format("\"{}\" is nothing that can be fixed", it.key().toStdString()));
        }
        fixed[*field] = it.value().toString().normalized(QString::NormalizationForm_KC).toStdString();
    }
    return fixed;
}

} // namespace

Result<TableMapping> readMapping(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest) {
        return fault(path, "无法打开列对应文件，请检查路径和权限",
                     "the mapping cannot be opened; check its path and permissions");
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonObject root = document.object();
    if (root.value(QStringLiteral("version")).toInt() != 1 || !root.value(QStringLiteral("columns")).isArray()) {
        return fault(path, "不是列对应文件（JSON，version 1）", "is no mapping (JSON, version 1)");
    }
    TableMapping mapping;
    mapping.firstLine = root.value(QStringLiteral("first_line")).toInteger(2);
    const QString decimal = root.value(QStringLiteral("decimal")).toString();
    mapping.decimal = decimal == QLatin1String(",")   ? DecimalSign::Comma
                      : decimal == QLatin1String(".") ? DecimalSign::Point
                                                      : DecimalSign::Unsaid;
    auto fixed = fixedFrom(root.value(QStringLiteral("fixed")), path);
    if (!fixed) {
        return fixed.error();
    }
    mapping.fixed = std::move(*fixed);
    for (const QJsonValue value : root.value(QStringLiteral("columns")).toArray()) {
        const QJsonObject column = value.toObject();
        const QString called = column.value(QStringLiteral("field")).toString();
        const auto field = fieldNamed(called.toStdString());
        auto own = fixedFrom(column.value(QStringLiteral("fixed")), path);
        if (!own) {
            return own.error();
        }
        if (!field) {
            return fault(path, fmt::format("“{}”不是列的用途", called.toStdString()),
                         fmt::format("\"{}\" is no use of a column", called.toStdString()));
        }
        mapping.columns.push_back({column.value(QStringLiteral("head")).toString().toStdString(), *field, std::move(*own)});
    }
    return mapping;
}

Result<void> writeMapping(const std::string &path, const TableMapping &mapping)
{
    QJsonArray columns;
    for (const ColumnUse &use : mapping.columns) {
        QJsonObject column{{QStringLiteral("head"), text(use.head)}, {QStringLiteral("field"), text(name(use.field))}};
        if (!use.fixed.empty()) {
            column.insert(QStringLiteral("fixed"), jsonOf(use.fixed));
        }
        columns.append(column);
    }
    QJsonObject root{{QStringLiteral("version"), 1},
                     {QStringLiteral("first_line"), qint64(mapping.firstLine)},
                     {QStringLiteral("fixed"), jsonOf(mapping.fixed)},
                     {QStringLiteral("columns"), columns}};
    if (mapping.decimal == DecimalSign::Comma) {
        root.insert(QStringLiteral("decimal"), QStringLiteral(","));
    }
    const QByteArray json = QJsonDocument(root).toJson();
    return writeFile(path, [&](QIODevice &device) -> Result<void> {
        device.write(json); // the device checks every write
        return {};
    });
}

std::string rememberedMapping(const TableMapping &mapping)
{
    const QByteArray heads = QByteArray::fromStdString(mapping.signature());
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(heads, QCryptographicHash::Sha256).toHex().left(24));
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                      + QStringLiteral("/regional-dashboard/mappings"));
    return folder.filePath(hash + QStringLiteral(".json")).toStdString();
}

Result<void> keepMapping(const TableMapping &mapping)
{
    const std::string path = rememberedMapping(mapping);
    QDir().mkpath(QFileInfo(QString::fromStdString(path)).path());
    return writeMapping(path, mapping);
}

} // namespace rd
