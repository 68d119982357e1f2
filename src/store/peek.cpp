#include "store/peek.h"

#include "store/rows/schema.h"
#include "store/sql/sentences.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rd {
namespace {

namespace fs = std::filesystem;
using FileId = std::pair<std::uint64_t, std::uint64_t>;

std::mutex openFilesMutex;
std::map<FileId, int> openFiles;

FileId idOf(const std::string &path)
{
    struct stat status = {};
    return stat(path.c_str(), &status) == 0 ? FileId{status.st_dev, status.st_ino} : FileId{};
}

bool isOpen(const std::string &path)
{
    const std::scoped_lock lock(openFilesMutex);
    return openFiles.contains(idOf(path));
}

bool mayBe(const std::string &path, int mode) { return ::faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0; }

bool isThere(const std::string &path)
{
    std::error_code error;
    return fs::file_size(path, error) > 0 && !error;
}

constexpr std::size_t headerSize = 100;
using Header = std::array<unsigned char, headerSize>;

std::uint32_t wordAt(const Header &header, std::size_t at)
{
    return std::uint32_t(header[at]) << 24 | std::uint32_t(header[at + 1]) << 16 | std::uint32_t(header[at + 2]) << 8
           | header[at + 3];
}

std::optional<Error> faultInName(const std::string &path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return refused(path, "没有这个文件，请检查路径", "there is no such file; check the path");
    }
    if (fs::is_directory(status)) {
        return refused(path, "是文件夹，不是数据库文件", "is a folder, not a store");
    }
    if (error || !fs::is_regular_file(status)) {
        return refused(path, "不是普通文件，不能作数据库", "is no regular file and cannot be a store");
    }
    if (!mayBe(path, R_OK)) {
        return refused(path, "没有读取权限", "permission to read it is missing");
    }
    return std::nullopt;
}

/// `whole` where no change waits beside the file to be brought in.
std::optional<Error> faultInHeader(const std::string &path, const Header &header, std::uintmax_t size, bool whole)
{
    if (std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
        return refused(path, "不是本程序的数据库文件", "is not a store of this program");
    }
    if (wordAt(header, 68) != static_cast<std::uint32_t>(storeApplicationId)) {
        return refused(path, "是其他程序的数据库，不是本程序的", "is a database of another program");
    }
    if (wordAt(header, 60) > static_cast<std::uint32_t>(schemaVersion())) {
        return refused(path, "由更新版本的程序写成，请升级本程序后打开",
                       "was written by a newer version of this program; update it to open the store");
    }
    const std::uint32_t page = std::uint32_t(header[16]) << 8 | header[17];
    const std::uint64_t pageSize = page == 1 ? 65536 : page;
    const bool counts = wordAt(header, 24) == wordAt(header, 92);
    const bool fits = pageSize >= 512 && (pageSize & (pageSize - 1)) == 0;
    if (!fits || (whole && (size % pageSize != 0 || (counts && pageSize * wordAt(header, 28) > size)))) {
        return damaged(path, "文件不完整，请用备份恢复", "is cut short; restore it from a backup");
    }
    return std::nullopt;
}

} // namespace

Result<Peeked> peek(const std::string &path)
{
    if (auto fault = faultInName(path)) {
        return *fault;
    }
    Peeked peeked;
    const std::string folder = fs::path(path).parent_path().string();
    peeked.writable = mayBe(path, W_OK) && mayBe(folder, W_OK);
    peeked.hasWal = isThere(path + "-wal");
    peeked.hasJournal = isThere(path + "-journal");
    if (isOpen(path)) {
        peeked.walMode = true; // not looked at: the most careful answer
        return peeked;
    }
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size == 0) {
        return refused(path, "是空文件，不是数据库", "is empty and no store");
    }
    Header header{};
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char *>(header.data()), headerSize);
    if (file.gcount() != headerSize) {
        return refused(path, "不是本程序的数据库文件", "is not a store of this program");
    }
    if (auto fault = faultInHeader(path, header, size, !peeked.hasWal && !peeked.hasJournal)) {
        return *fault;
    }
    peeked.walMode = header[18] == 2;
    return peeked;
}

void dropLogOfReplaced(const std::string &path)
{
    if (isOpen(path)) {
        return;
    }
    for (const char *ending : {"-wal", "-shm"}) {
        const FileId beside = idOf(path + ending);
        std::error_code error;
        const auto isIt = [beside](const fs::directory_entry &mine) { return idOf(mine.path().string()) == beside; };
        if (beside != FileId{} && std::ranges::any_of(fs::directory_iterator("/proc/self/fd", error), isIt)) {
            fs::remove(path + ending, error);
        }
    }
}

OpenFile::OpenFile(const std::string &path) : m_path(path), m_id(idOf(path))
{
    const std::scoped_lock lock(openFilesMutex);
    ++openFiles[m_id];
}

bool OpenFile::isThere() const { return idOf(m_path) == m_id; }

bool OpenFile::isReplaced() const
{
    const FileId now = idOf(m_path);
    return now != m_id && now != FileId{};
}

OpenFile::~OpenFile()
{
    const std::scoped_lock lock(openFilesMutex);
    if (--openFiles[m_id] == 0) {
        openFiles.erase(m_id);
    }
}

} // namespace rd
