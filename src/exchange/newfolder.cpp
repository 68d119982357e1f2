#include "exchange/newfolder.h"

#include "exchange/checkeddevice.h"
#include "exchange/encoding.h"
#include "exchange/fault.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rd {
namespace {

QString cleanPath(const std::string &path)
{
    const QString text = QString::fromStdString(path);
    return QDir::cleanPath(text.startsWith(u'/') ? text : QDir::currentPath() + u'/' + text);
}

bool renameTo(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

bool syncFolder(const QString &folder)
{
    const int open = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (open < 0) {
        return errno == EACCES; // a folder that may be written but not read cannot be synced by us
    }
    const bool synced = ::fsync(open) == 0 || errno == EINVAL || errno == ENOTSUP;
    ::close(open);
    return synced;
}

NewFolder::NewFolder() = default;
NewFolder::NewFolder(NewFolder &&) noexcept = default;
NewFolder::~NewFolder() = default;

Result<NewFolder> NewFolder::prepare(const std::string &path)
{
    if (path.empty() || !isText(path)) {
        return fault(path, "不是文件夹名，请给出一个新文件夹", "is no name of a folder; name a new folder");
    }
    NewFolder folder;
    folder.m_name = path;
    folder.m_target = cleanPath(path);
    struct stat entry {};
    if (::lstat(QFile::encodeName(folder.m_target).constData(), &entry) == 0) {
        folder.m_target = QFileInfo(folder.m_target).canonicalFilePath();
        const QDir dir(folder.m_target);
        if (folder.m_target.isEmpty() || !dir.exists()) {
            return fault(path, "已存在且不是文件夹，请另选名称", "exists and is no folder; choose another name");
        }
        if (!dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot).isEmpty()) {
            return fault(path, "文件夹不是空的，请另选新文件夹或空文件夹",
                         "is a folder that is not empty; choose a new or an empty one");
        }
        folder.m_exists = true;
    } else if (const QString parent = QFileInfo(folder.m_target).path(); !QFileInfo(parent).isDir()) {
        return fault(path, "所在文件夹不存在，请先建立", "its parent folder does not exist; make that first");
    }
    const QString beside = folder.m_exists ? folder.m_target : QFileInfo(folder.m_target).path();
    errno = 0;
    folder.m_temporary = std::make_unique<QTemporaryDir>(beside + QStringLiteral("/.package-XXXXXX"));
    folder.m_stage = folder.m_temporary->path() + QStringLiteral("/new");
    // The temporary folder is for us alone; the one inside gets the permissions that everybody's folders get.
    if (!folder.m_temporary->isValid() || !QDir().mkdir(folder.m_stage)) {
        return writeError(path, errno);
    }
    return folder;
}

Result<void> NewFolder::publish(const QString &last)
{
    errno = 0;
    if (!syncFolder(m_stage)) {
        return writeError(m_name, errno);
    }
    if (m_exists) {
        return moveInto(last);
    }
    // Somebody may have made the folder meanwhile: rename() would replace it where it is empty, and refuses where it is not.
    if (!renameTo(m_stage, m_target) || !syncFolder(QFileInfo(m_target).path())) {
        return writeError(m_name, errno);
    }
    return {};
}

/// An empty folder that exists stays the same folder: it may be somebody's current one, or a mount.
Result<void> NewFolder::moveInto(const QString &last)
{
    QStringList names = QDir(m_stage).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    std::stable_partition(names.begin(), names.end(), [&last](const QString &name) { return name != last; });
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (renameTo(m_stage + u'/' + names[i], m_target + u'/' + names[i])) {
            continue;
        }
        const int reason = errno;
        for (const QString &moved : names.first(i)) {
            QFile::remove(m_target + u'/' + moved);
        }
        return writeError(m_name, reason);
    }
    errno = 0;
    return syncFolder(m_target) ? Result<void>() : Result<void>(writeError(m_name, errno));
}

} // namespace rd
