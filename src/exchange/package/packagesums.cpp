#include "exchange/package/packagesums.h"

#include "core/words/phrase.h"
#include "exchange/fault.h"

#include <QCryptographicHash>
#include <QFile>

#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::pair<const char *, QCryptographicHash::Algorithm> kinds[] = {{"md5", QCryptographicHash::Md5},
                                                                            {"sha1", QCryptographicHash::Sha1},
                                                                            {"sha256", QCryptographicHash::Sha256},
                                                                            {"sha512", QCryptographicHash::Sha512}};

/// True where the file has that hash, and where it is of a kind that we do not know.
bool hasHash(QFile &file, const QString &said)
{
    const QString kind = said.contains(u':') ? said.section(u':', 0, 0).toLower().remove(u'-') : QStringLiteral("md5");
    for (const auto &[name, algorithm] : kinds) {
        if (kind == QLatin1String(name)) {
            QCryptographicHash hash(algorithm);
            return hash.addData(&file)
                   && QString::fromLatin1(hash.result().toHex()) == said.section(u':', -1).trimmed().toLower();
        }
    }
    return true;
}

} // namespace

std::optional<Error> falseSum(const PackageResource &resource)
{
    QFile file(resource.file);
    if ((!resource.bytes && resource.hash.empty()) || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt; // what cannot be opened is told where it is read
    }
    if (resource.bytes && *resource.bytes != file.size()) {
        return fault(
            resource.place,
            fmt::format("有 {} 字节，datapackage.json 写的 bytes 是 {}：文件不完整，或后来改过", file.size(), *resource.bytes),
            phrase("has {} [byte|bytes] where datapackage.json says {}: it is cut off, or was edited since", file.size(),
                   *resource.bytes));
    }
    if (!resource.hash.empty() && !hasHash(file, QString::fromStdString(resource.hash))) {
        return fault(resource.place, "与 datapackage.json 写的 hash 不符：文件损坏，或后来改过",
                     "has not the hash that datapackage.json says: it is damaged, or was edited since");
    }
    return std::nullopt;
}

} // namespace rd
