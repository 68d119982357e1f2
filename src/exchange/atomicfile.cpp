#include "exchange/atomicfile.h"

#include "exchange/checkeddevice.h"
#include "exchange/encoding.h"
#include "exchange/fault.h"
#include "exchange/newfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rd {
namespace {

/// Absolute, so that neither ":x" nor "qrc:x" is taken for a resource of the program.
QString absolute(const std::string &path)
{
    const QString text = QString::fromStdString(path);
    return text.startsWith(u'/') ? text : QDir::currentPath() + u'/' + text;
}

Result<void> checkFolder(const std::string &path, const QString &file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).path());
    struct stat entry {};
    if (::stat(folder.constData(), &entry) != 0 || !S_ISDIR(entry.st_mode)) {
        return fault(path, "所在文件夹不存在，请先建立", "its folder does not exist; make the folder first");
    }
    if (::access(folder.constData(), W_OK | X_OK) != 0) {
        return writeError(path, errno);
    }
    return {};
}

/// The regular file that `path` stands for or will become.
Result<QString> target(const std::string &path)
{
    if (path.empty() || path.back() == '/' || !isText(path)) {
        return fault(path, "不是文件名，请给出文件名", "is not a file name; name a file");
    }
    const QString file = absolute(path);
    struct stat entry {};
    if (::lstat(QFile::encodeName(file).constData(), &entry) != 0) {
        if (errno != ENOENT && errno != ENOTDIR) {
            return writeError(path, errno);
        }
        const auto folder = checkFolder(path, file);
        return folder ? Result<QString>(file) : Result<QString>(folder.error());
    }
    const QString real = S_ISLNK(entry.st_mode) ? QFileInfo(file).canonicalFilePath() : file;
    if (real.isEmpty() || ::stat(QFile::encodeName(real).constData(), &entry) != 0) {
        return fault(path, "是一个指向不存在文件的链接，请另选文件名",
                     "is a link to a file that does not exist; choose another name");
    }
    if (S_ISDIR(entry.st_mode)) {
        return fault(path, "是文件夹，请给出文件名", "is a folder; name a file");
    }
    if (!S_ISREG(entry.st_mode)) {
        return fault(path, "不是普通文件（管道或设备），请另选文件名",
                     "is no regular file (a pipe or a device); choose another name");
    }
    if (::access(QFile::encodeName(real).constData(), W_OK) != 0) {
        return writeError(path, errno);
    }
    const auto folder = checkFolder(path, real);
    return folder ? Result<QString>(real) : Result<QString>(folder.error());
}

Result<void> writeStandardOutput(const FileWriter &write)
{
    std::fflush(stdout);
    QFile out;
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError("-", EBADF);
    }
    CheckedDevice checked(out, "-");
    const Result<void> written = write(checked);
    const Result<void> finished = checked.finish();
    return finished ? written : finished;
}

} // namespace

Result<void> checkOutput(const std::string &path)
{
    if (path == "-") {
        return {};
    }
    const auto file = target(path);
    return file ? Result<void>() : Result<void>(file.error());
}

Result<void> writeFile(const std::string &path, const FileWriter &write)
{
    if (path == "-") {
        return writeStandardOutput(write);
    }
    const auto name = target(path);
    if (!name) {
        return name.error();
    }
    QSaveFile file(*name);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError(path, errno);
    }
    CheckedDevice checked(file, path);
    Result<void> written = write(checked);
    // A writer that reports its own failed write as "row 3" still fails because of the disk: say that.
    if (const auto finished = checked.finish(); !finished) {
        written = finished;
    }
    if (written && ::fsync(file.handle()) != 0 && errno != EINVAL && errno != ENOTSUP) {
        written = writeError(path, errno);
    }
    if (!written) {
        file.cancelWriting();
        return written;
    }
    errno = 0;
    if (!file.commit() || !syncFolder(QFileInfo(*name).path())) {
        return writeError(path, errno);
    }
    return {};
}

void ignoreWriteSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // A standard stream that was closed must not be given to the next file that is opened (a store): hold its number with
    // something that fails when used.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF) {
            (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

} // namespace rd
