#include "app/bundled.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace rd {
namespace {

QString notePath(const std::string &store) { return QString::fromStdString(store + ".bundle"); }

} // namespace

std::string packageDigest(const std::string &package)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir folder(QString::fromStdString(package));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        hash.addData(name.toUtf8());
        if (file.open(QIODevice::ReadOnly)) {
            hash.addData(&file);
        }
    }
    return hash.result().toHex().toStdString();
}

std::optional<BundleNote> readBundleNote(const std::string &store)
{
    QFile file(notePath(store));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QList<QByteArray> parts = file.read(200).simplified().split(' ');
    bool isNumber = false;
    const qint64 newest = parts.size() == 2 ? parts[1].toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(BundleNote{parts[0].toStdString(), newest}) : std::nullopt;
}

void writeBundleNote(const std::string &store, const BundleNote &note)
{
    QSaveFile file(notePath(store));
    const QByteArray line = QByteArray::fromStdString(note.digest) + ' ' + QByteArray::number(qint64(note.newestChange)) + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(line) == line.size()) {
        file.commit();
    }
}

} // namespace rd
